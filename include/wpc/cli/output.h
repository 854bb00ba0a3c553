/* Files that a command writes by itself. */
#ifndef WPC_CLI_OUTPUT_H
#define WPC_CLI_OUTPUT_H

#include "wpc/cli/command.h"

/* In one step: the file is as before, or it holds `bytes`. RC_SYSTEM and one
   diagnostic when it could not be written. */
enum rc call_file_replace(struct call *call, struct str path, struct str bytes);

/* One file of a folder that is made; `name` may hold one `/`. */
struct output_file {
    struct str name;
    struct str bytes;
};

/* All of them or none: written beside and moved to their place, the last one
   last. The folder is made when it is not there; files of these names must not
   be there. */
enum rc call_folder_fill(struct call *call, struct str folder,
                         const struct output_file *files, size_t n);

/* Is something there? */
bool call_exists(struct call *call, struct str path);
bool call_is_folder(struct call *call, struct str path);

/* A message into a maildir, made when it is not there: written in tmp/, moved
   to new/. One of that name that was read already (in cur/) stays as it is. */
enum rc call_maildir_put(struct call *call, struct str folder, struct str name,
                         struct str message);

#endif
