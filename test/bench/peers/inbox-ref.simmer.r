# The reference model (see ../inbox-ref.yaml) in simmer: Rscript inbox-ref.simmer.r L|S DAYS SEED
#
# A trajectory for each category. What the package monitors by itself would count the delay before a write-back as time in the system,
# so monitoring is off and the end of each turn is written down by the model. Arrivals come in blocks: a generator that asks R for
# every single one takes longer.
suppressPackageStartupMessages(library(simmer))

arguments <- commandArgs(trailingOnly = TRUE)
size <- arguments[1]
end <- 1440 * as.numeric(arguments[2])
set.seed(as.integer(arguments[3]))

is_large <- size == "L"
nurses <- if (is_large) 25 else 3
physicians <- if (is_large) 20 else 2
rates <- c(0.6, 2.4, 3.0) * (if (is_large) 1 else 0.1)
names <- paste0("physician", seq_len(physicians))

lognormal <- function(mean, cv) {
  variance <- log(1 + cv^2)
  at <- log(mean) - variance / 2
  sd <- sqrt(variance)
  function() rlnorm(1, at, sd)
}
nurse_min <- list(lognormal(4, 0.8), lognormal(3, 1), lognormal(2, 0.7))
physician_min <- list(lognormal(5, 1), lognormal(6, 1), lognormal(7, 1))
forward <- c(0.60, 0.45, 0.15)

env <- simmer()
times <- numeric(1.5 * sum(rates) / 0.75 * end + 1000)
arrived <- 0
done <- 0

# A branch's option 0 goes on behind the branch: the message is over, or nobody forwards it.
way <- function(category) {
  to_physician <- trajectory() |>
    select(function() names[get_attribute(env, "owner")]) |>
    seize_selected() |>
    timeout(physician_min[[category]]) |>
    release_selected()
  trajectory() |>
    set_attribute("owner", function() sample.int(physicians, 1)) |>
    set_attribute("start", function() { arrived <<- arrived + 1; now(env) }, tag = "arrives") |>
    set_prioritization(c(if (category == 1) 1 else 0, -1, FALSE)) |>
    seize("nurse") |>
    timeout(nurse_min[[category]]) |>
    release("nurse") |>
    set_prioritization(c(0, -1, FALSE)) |>
    branch(function() as.integer(runif(1) < forward[category]), continue = TRUE, to_physician) |>
    branch(function() {
      done <<- done + 1
      times[done] <<- now(env) - get_attribute(env, "start")
      as.integer(runif(1) < 0.25)
    }, continue = FALSE, trajectory() |> timeout(function() rexp(1, 1 / 1440)) |> rollback("arrives"))
}

env |> add_resource("nurse", nurses, mon = FALSE) |> invisible()
for (name in names) env |> add_resource(name, 1, mon = FALSE)
for (category in 1:3) {
  local({
    rate <- rates[category]
    env |> add_generator(paste0("category", category, "-"), way(category), function() rexp(1000, rate), mon = 0)
  })
}

start <- proc.time()[["user.self"]]
invisible(run(env, until = end))
cpu_seconds <- proc.time()[["user.self"]] - start

times <- times[seq_len(done)]
status <- if (file.exists("/proc/self/status")) readLines("/proc/self/status") else character()
peak <- as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE)))
cat(sprintf(
  '{"messages":%d,"meanMin":%.6f,"p90Min":%.6f,"cpuSeconds":%.3f,"peakMb":%.1f}\n',
  as.integer(arrived), mean(times), quantile(times, 0.9, names = FALSE), cpu_seconds, if (length(peak) == 1) peak / 1024 else 0
))
