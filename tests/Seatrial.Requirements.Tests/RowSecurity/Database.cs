using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.RowSecurity;

/// <summary>An invented Supabase project with one migration.</summary>
internal static class Database
{
    public static Judgement Judge(string sql) => new JudgedRepository(("supabase/migrations/1_init.sql", sql)).Judge("AUZ-3");

    public static IEnumerable<string> Rules(string sql) => RulesOf(("supabase/migrations/1_init.sql", sql));

    public static IEnumerable<string> RulesOf(params (string Path, string Text)[] files) =>
        new JudgedRepository(files).Judge("AUZ-3").Findings.Select(f => f.RuleId).Distinct().Order(StringComparer.Ordinal);
}
