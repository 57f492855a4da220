// The commands: the table of contents of the command line. One file each.
#pragma once

namespace yingtuo::cli {

class Command;
struct Program;

void add_demo(Program& program);
void add_init(Program& program);
void add_import(Program& program);
void add_imports(Program& program);
void add_funnel(Program& program);
void add_contact(Program& program);
void add_certificate(Program& program);
void add_plan(Program& program);
void add_check(Program& program);
void add_staff(Program& program);
void add_training(Program& program);
void add_vetting(Program& program);
void add_repair(Program& program);
void add_standby(Program& program);
void add_roll_call(Program& program);
void add_explain(Program& program);
void add_compare(Program& program);
void add_decide(Program& program);
void add_pairs(Program& program);
void add_catalogue(Program& program);
void add_programme(Program& program);
void add_close(Program& program);
void add_site_plan(Program& program);
void add_publish(Program& program);
void add_export(Program& program);
void add_backup(Program& program);
void add_serve(Program& program);
void add_bench(Program& program);
void add_bench_visits(Program& program, Command& bench);
void add_bench_staffing(Program& program, Command& bench);
void add_reference(Program& program);

}  // namespace yingtuo::cli
