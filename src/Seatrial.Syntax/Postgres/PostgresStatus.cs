namespace Seatrial.Syntax.Postgres;

/// <summary>What became of one statement. Anything but <see cref="Parsed"/> is reported as a gap.</summary>
public enum PostgresStatus
{
    Parsed = 0,

    /// <summary>It is no PostgreSQL: another dialect, a template, a mistake.</summary>
    Failed = 1,

    /// <summary>It is longer than <see cref="PostgresParser.MaxStatementBytes"/>.</summary>
    TooLarge = 2,

    /// <summary>The file has more than is read of one.</summary>
    Skipped = 3,
}
