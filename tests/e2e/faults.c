// For LD_PRELOAD: below the folder ANTOU_FAULTS_IN the system refuses to write as long as the file
// ANTOU_FAULTS holds `full` (ENOSPC) or `read-only` (EROFS). The calls that do not write go through.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int fault(void) {
  const char *file = getenv("ANTOU_FAULTS");
  if (!file) return 0;
  int saved = errno, found = 0;
  char word[16] = {0};
  int fd = (int)syscall(SYS_openat, AT_FDCWD, file, O_RDONLY | O_CLOEXEC, 0);
  if (fd >= 0) {
    if (syscall(SYS_read, fd, word, sizeof word - 1) > 0)
      found = word[0] == 'f' ? ENOSPC : word[0] == 'r' ? EROFS : 0;
    syscall(SYS_close, fd);
  }
  errno = saved;
  return found;
}

static int is_ours(const char *path) {
  const char *folder = getenv("ANTOU_FAULTS_IN");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_our_file(int fd) {
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int saved = errno;
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  errno = saved;
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define REFUSE(ours, value)                                                                        \
  do {                                                                                             \
    int code = (ours) ? fault() : 0;                                                               \
    if (code) { errno = code; return value; }                                                      \
  } while (0)
#define REFUSE_READ_ONLY(ours)                                                                     \
  do {                                                                                             \
    if ((ours) && fault() == EROFS) { errno = EROFS; return -1; }                                  \
  } while (0)

ssize_t write(int fd, const void *b, size_t n) { REFUSE(is_our_file(fd), -1); return REAL(write)(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REFUSE(is_our_file(fd), -1); return REAL(pwrite)(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REFUSE(is_our_file(fd), -1); return REAL(pwrite64)(fd, b, n, o); }
ssize_t writev(int fd, const struct iovec *v, int n) { REFUSE(is_our_file(fd), -1); return REAL(writev)(fd, v, n); }
int ftruncate(int fd, off_t n) { REFUSE_READ_ONLY(is_our_file(fd)); return REAL(ftruncate)(fd, n); }
int ftruncate64(int fd, off64_t n) { REFUSE_READ_ONLY(is_our_file(fd)); return REAL(ftruncate64)(fd, n); }
int fallocate64(int fd, int m, off64_t o, off64_t n) { REFUSE(is_our_file(fd), -1); return REAL(fallocate64)(fd, m, o, n); }
int posix_fallocate64(int fd, off64_t o, off64_t n) { int c = is_our_file(fd) ? fault() : 0; return c ? c : REAL(posix_fallocate64)(fd, o, n); }
int mkdir(const char *p, mode_t m) { REFUSE(is_ours(p), -1); return REAL(mkdir)(p, m); }
int unlink(const char *p) { REFUSE_READ_ONLY(is_ours(p)); return REAL(unlink)(p); }
int rename(const char *a, const char *b) { REFUSE_READ_ONLY(is_ours(b)); return REAL(rename)(a, b); }
int access(const char *p, int m) { if (m & W_OK) REFUSE_READ_ONLY(is_ours(p)); return REAL(access)(p, m); }

#define OPEN(name)                                                                                 \
  int name(const char *path, int flags, ...) {                                                     \
    va_list rest;                                                                                  \
    va_start(rest, flags);                                                                         \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;                        \
    va_end(rest);                                                                                  \
    if (flags & (O_WRONLY | O_RDWR | O_CREAT)) REFUSE_READ_ONLY(is_ours(path));                    \
    return REAL(name)(path, flags, mode);                                                          \
  }
OPEN(open)
OPEN(open64)
