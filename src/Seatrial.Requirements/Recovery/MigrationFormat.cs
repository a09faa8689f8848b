namespace Seatrial.Requirements.Recovery;

/// <summary>A format of schema migrations.</summary>
/// <param name="Tool">Name as people write it.</param>
/// <param name="PathPart">What the path must hold.</param>
/// <param name="Ending">How the name must end.</param>
/// <param name="Marker">A word that the text must hold; empty when the path is enough.</param>
/// <param name="WayBack">Words of which one shows a way back, separated by '|'; empty when the format has none.</param>
/// <param name="NoWayBack">Words of which one takes it away again, separated by '|'.</param>
internal sealed record MigrationFormat(string Tool, string PathPart, string Ending, string Marker, string WayBack, string NoWayBack = "")
{
    /// <summary>More special formats come first. Source: the manual of each tool.</summary>
    public static IReadOnlyList<MigrationFormat> All { get; } =
    [
        new("golang-migrate", "migrat", ".down.sql", "", " |\n|;"),
        new("Prisma Migrate", "prisma/migrations/", "/migration.sql", "", ""),
        new("Supabase", "supabase/migrations/", ".sql", "", ""),
        new("Drizzle", "drizzle/", ".sql", "--> statement-breakpoint", ""),
        new("Flyway", "db/migration", ".sql", "", ""),
        new("goose", "migrations/", ".sql", "+goose Up", "+goose Down"),
        new("dbmate", "migrations/", ".sql", "-- migrate:up", "-- migrate:down"),
        new("sql-migrate", "migrations/", ".sql", "+migrate Up", "+migrate Down"),
        new("Rails", "db/migrate/", ".rb", "ActiveRecord::Migration", "def change|def down", "IrreversibleMigration"),
        new("Alembic", "versions/", ".py", "def upgrade", "def downgrade", "NotImplementedError"),
        new("Django", "migrations/", ".py", "migrations.Migration", "operations", "RunSQL(|RunPython("),
        new("Laravel", "database/migrations/", ".php", "Migration", "function down"),
        new("Entity Framework Core", "Migrations/", ".cs", "override void Up", "override void Down"),
        new("Ecto", "priv/repo/migrations/", ".exs", "Migration", "def change|def down"),
        new("Sequelize or Knex", "migrations/", ".js", "up", "exports.down|async down|down:|down("),
        new("TypeORM or Knex", "migrations/", ".ts", "up", "function down|async down|down("),
    ];

    public bool Accepts(string path) =>
        path.EndsWith(Ending, StringComparison.Ordinal) && path.Contains(PathPart, StringComparison.Ordinal);

    public bool IsReversible(string text) =>
        WayBack.Length > 0 && Holds(text, WayBack) && (NoWayBack.Length == 0 || !Holds(text, NoWayBack));

    private static bool Holds(string text, string words) => Array.Exists(words.Split('|'), w => text.Contains(w, StringComparison.Ordinal));
}
