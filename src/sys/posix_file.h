/* Open files and folders, by POSIX. */
#ifndef WPC_SRC_SYS_POSIX_FILE_H
#define WPC_SRC_SYS_POSIX_FILE_H

#include "wpc/sys/sys.h"

/* What an errno comes to. */
enum sys_error posix_error(int number);

/* The function of that name; src/sys/posix_run.c */
enum sys_error posix_program_run(void *context, const char *const *arguments,
                                 struct str input, int milliseconds,
                                 struct sys_end *end);

/* src/sys/posix_both.c */
void posix_both_run(void *context, sys_work *work, void *first, void *second);

/* Sets the functions from file_open() to folder_sync(). */
void posix_files_set(struct sys *sys);

#endif
