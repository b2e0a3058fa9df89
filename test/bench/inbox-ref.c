/*
 * The reference model inbox-ref (see inbox-ref.yaml) as a plain C program: the yardstick for the speed of the engine.
 *
 *   cc -O3 -o inbox-ref inbox-ref.c -lm && ./inbox-ref L 365 1
 *
 * Arguments: size (L or S), simulated days, seed. Prints one line of JSON. Nothing is skipped as warm-up: both programs begin empty.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* --- random numbers: xoshiro256++ (Blackman and Vigna 2021), normals by Marsaglia's polar method ---------------------------- */

static uint64_t state[4];

static uint64_t rotated(uint64_t x, int bits) { return (x << bits) | (x >> (64 - bits)); }

static uint64_t next_bits(void) {
  const uint64_t result = rotated(state[0] + state[3], 23) + state[0];
  const uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotated(state[3], 45);
  return result;
}

/* splitmix64 fills the state from the seed. */
static void seed_generator(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}

/* In the open interval (0, 1). */
static double uniform(void) { return ((double)(next_bits() >> 12) + 0.5) * 0x1p-52; }

static double exponential(double mean) { return -mean * log(uniform()); }

static double normal(void) {
  static double spare;
  static int has_spare;
  if (has_spare) {
    has_spare = 0;
    return spare;
  }
  double u, v, square;
  do {
    u = 2 * uniform() - 1;
    v = 2 * uniform() - 1;
    square = u * u + v * v;
  } while (square >= 1 || square == 0);
  const double factor = sqrt(-2 * log(square) / square);
  spare = v * factor;
  has_spare = 1;
  return u * factor;
}

typedef struct {
  double log_mean, log_sd;
} lognormal;

static lognormal lognormal_of(double mean, double cv) {
  const double variance = log(1 + cv * cv);
  return (lognormal){log(mean) - variance / 2, sqrt(variance)};
}

static double draw(const lognormal *d) { return exp(d->log_mean + d->log_sd * normal()); }

/* --- the event list: a binary heap ordered by time, then by order of scheduling ----------------------------------------------- */

enum kind { ARRIVAL, NURSE_END, PHYSICIAN_END, WRITE_BACK };

typedef struct {
  double time;
  uint64_t sequence;
  int32_t kind, argument;
} event;

static event *heap;
static size_t heap_size, heap_capacity;
static uint64_t sequence;

static int is_before(const event *a, const event *b) { return a->time < b->time || (a->time == b->time && a->sequence < b->sequence); }

static void *resized(void *old, size_t bytes) {
  void *block = realloc(old, bytes);
  if (block == NULL) {
    fputs("out of memory\n", stderr);
    exit(1);
  }
  return block;
}

static void schedule(double time, enum kind kind, int32_t argument) {
  if (heap_size == heap_capacity) heap = resized(heap, (heap_capacity = heap_capacity ? 2 * heap_capacity : 1024) * sizeof *heap);
  const event added = {time, sequence++, (int32_t)kind, argument};
  size_t at = heap_size++;
  while (at > 0) {
    const size_t parent = (at - 1) / 2;
    if (is_before(&heap[parent], &added)) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = added;
}

static event take_first(void) {
  const event first = heap[0];
  const event last = heap[--heap_size];
  size_t at = 0;
  for (size_t child = 1; child < heap_size; child = 2 * at + 1) {
    if (child + 1 < heap_size && is_before(&heap[child + 1], &heap[child])) child++;
    if (is_before(&last, &heap[child])) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return first;
}

/* --- messages: a table with a free list, and waiting lines as rings -------------------------------------------------------------- */

typedef struct {
  double arrived;
  int32_t class, owner;
} message;

static message *messages;
static int32_t *free_messages;
static int32_t free_count, used, capacity;

static int32_t create(int32_t class, int32_t owner) {
  int32_t id;
  if (free_count > 0) {
    id = free_messages[--free_count];
  } else {
    if (used == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      messages = resized(messages, (size_t)capacity * sizeof *messages);
      free_messages = resized(free_messages, (size_t)capacity * sizeof *free_messages);
    }
    id = used++;
  }
  messages[id].class = class;
  messages[id].owner = owner;
  return id;
}

static void release(int32_t id) { free_messages[free_count++] = id; }

typedef struct {
  int32_t *items;
  size_t capacity, head, length; /* capacity is a power of two */
} ring;

static void put(ring *line, int32_t item) {
  if (line->length == line->capacity) {
    const size_t wider = line->capacity ? 2 * line->capacity : 16;
    int32_t *items = resized(NULL, wider * sizeof *items);
    for (size_t i = 0; i < line->length; i++) items[i] = line->items[(line->head + i) & (line->capacity - 1)];
    free(line->items);
    *line = (ring){items, wider, 0, line->length};
  }
  line->items[(line->head + line->length++) & (line->capacity - 1)] = item;
}

static int32_t take(ring *line) {
  const int32_t item = line->items[line->head];
  line->head = (line->head + 1) & (line->capacity - 1);
  line->length--;
  return item;
}

/* --- statistics: time in system as a sum and as a histogram with 128 buckets in each octave ----------------------------------- */

enum { CLASSES = 3, OCTAVES = 64, BUCKETS = 128 };

typedef struct {
  uint64_t count;
  double sum;
  uint64_t buckets[OCTAVES * BUCKETS];
} tally;

static tally all, by_class[CLASSES];

/* Octaves begin at 2^-20; the bucket is read off the exponent and the first 7 bits of the significand. */
static int bucket_of(double x) {
  if (!(x >= 0x1p-20)) return 0;
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  const int64_t bucket = (int64_t)(bits >> 45) - ((1023 - 20) << 7);
  return bucket < OCTAVES * BUCKETS ? (int)bucket : OCTAVES * BUCKETS - 1;
}

static void add(tally *to, double x) {
  to->count++;
  to->sum += x;
  to->buckets[bucket_of(x)]++;
}

static double mean(const tally *of) { return of->sum / (double)of->count; }

static double quantile(const tally *of, double p) {
  const double rank = p * (double)of->count;
  uint64_t below = 0;
  for (int i = 0; i < OCTAVES * BUCKETS; i++) {
    below += of->buckets[i];
    if ((double)below >= rank) return ldexp(1 + (i % BUCKETS + 0.5) / BUCKETS, i / BUCKETS - 20);
  }
  return INFINITY;
}

/* --- the model -------------------------------------------------------------------------------------------------------------------- */

enum { MOST_SERVERS = 32 };

static const double forward_probability[CLASSES] = {0.60, 0.45, 0.15};
static const double write_back_probability = 0.25;
static const double write_back_delay = 1440;
static double interarrival[CLASSES];
static lognormal nurse_service[CLASSES], physician_service[CLASSES];

static int nurses, physicians;
static ring nurse_lines[2];
static int32_t with_nurse[MOST_SERVERS];
static int idle_nurses[MOST_SERVERS], idle_nurse_count;
static ring physician_lines[MOST_SERVERS];
static int32_t with_physician[MOST_SERVERS];

static double now, nurse_minutes, physician_minutes;
static uint64_t events, arrived;

static void begin_nurse(int nurse, int32_t id) {
  const double minutes = draw(&nurse_service[messages[id].class]);
  with_nurse[nurse] = id;
  nurse_minutes += minutes;
  events++;
  schedule(now + minutes, NURSE_END, nurse);
}

static void begin_physician(int physician, int32_t id) {
  const double minutes = draw(&physician_service[messages[id].class]);
  with_physician[physician] = id;
  physician_minutes += minutes;
  events++;
  schedule(now + minutes, PHYSICIAN_END, physician);
}

static void arrive(int32_t id) {
  arrived++;
  messages[id].arrived = now;
  if (idle_nurse_count > 0) begin_nurse(idle_nurses[--idle_nurse_count], id);
  else put(&nurse_lines[messages[id].class != 0], id);
}

static void done(int32_t id) {
  const double minutes = now - messages[id].arrived;
  add(&all, minutes);
  add(&by_class[messages[id].class], minutes);
  if (uniform() < write_back_probability) schedule(now + exponential(write_back_delay), WRITE_BACK, id);
  else release(id);
}

static void nurse_ends(int nurse) {
  const int32_t id = with_nurse[nurse];
  if (uniform() < forward_probability[messages[id].class]) {
    const int physician = messages[id].owner;
    if (with_physician[physician] < 0) begin_physician(physician, id);
    else put(&physician_lines[physician], id);
  } else {
    done(id);
  }
  if (nurse_lines[0].length > 0) begin_nurse(nurse, take(&nurse_lines[0]));
  else if (nurse_lines[1].length > 0) begin_nurse(nurse, take(&nurse_lines[1]));
  else idle_nurses[idle_nurse_count++] = nurse;
}

static void physician_ends(int physician) {
  done(with_physician[physician]);
  with_physician[physician] = -1;
  if (physician_lines[physician].length > 0) begin_physician(physician, take(&physician_lines[physician]));
}

static void set_up(int is_large) {
  const double per_minute[CLASSES] = {0.6, 2.4, 3.0};
  const double nurse_mean[CLASSES] = {4, 3, 2}, nurse_cv[CLASSES] = {0.8, 1.0, 0.7}, physician_mean[CLASSES] = {5, 6, 7};
  nurses = is_large ? 25 : 3;
  physicians = is_large ? 20 : 2;
  for (int class = 0; class < CLASSES; class++) {
    interarrival[class] = 1 / (is_large ? per_minute[class] : per_minute[class] / 10);
    nurse_service[class] = lognormal_of(nurse_mean[class], nurse_cv[class]);
    physician_service[class] = lognormal_of(physician_mean[class], 1);
    schedule(exponential(interarrival[class]), ARRIVAL, class);
  }
  for (int nurse = nurses - 1; nurse >= 0; nurse--) idle_nurses[idle_nurse_count++] = nurse;
  for (int physician = 0; physician < physicians; physician++) with_physician[physician] = -1;
}

static void run(double end) {
  while (heap[0].time <= end) {
    const event next = take_first();
    now = next.time;
    events++;
    switch (next.kind) {
      case ARRIVAL:
        schedule(now + exponential(interarrival[next.argument]), ARRIVAL, next.argument);
        arrive(create(next.argument, (int32_t)(uniform() * physicians)));
        break;
      case NURSE_END:
        nurse_ends(next.argument);
        break;
      case PHYSICIAN_END:
        physician_ends(next.argument);
        break;
      case WRITE_BACK:
        arrive(next.argument);
        break;
    }
  }
}

/* Darwin counts bytes, others kilobytes. */
static double peak_mb(const struct rusage *usage) {
#ifdef __APPLE__
  return (double)usage->ru_maxrss / 1048576;
#else
  return (double)usage->ru_maxrss / 1024;
#endif
}

int main(int count, char **arguments) {
  if (count != 4 || (strcmp(arguments[1], "L") != 0 && strcmp(arguments[1], "S") != 0)) {
    fprintf(stderr, "usage: %s L|S days seed\n", arguments[0]);
    return 2;
  }
  const double end = 1440 * atof(arguments[2]);
  seed_generator(strtoull(arguments[3], NULL, 10));
  set_up(arguments[1][0] == 'L');
  run(end);

  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  const double cpu = (double)usage.ru_utime.tv_sec + 1e-6 * (double)usage.ru_utime.tv_usec;
  printf("{\"messages\":%llu,\"events\":%llu,\"meanMin\":%.6f,\"p90Min\":%.6f,\"meanMinByCategory\":[%.6f,%.6f,%.6f],"
         "\"nurseUtilization\":%.6f,\"physicianUtilization\":%.6f,\"cpuSeconds\":%.6f,\"peakMb\":%.1f}\n",
         (unsigned long long)arrived, (unsigned long long)events, mean(&all), quantile(&all, 0.9), mean(&by_class[0]), mean(&by_class[1]),
         mean(&by_class[2]), nurse_minutes / (end * nurses), physician_minutes / (end * physicians), cpu, peak_mb(&usage));
  return 0;
}
