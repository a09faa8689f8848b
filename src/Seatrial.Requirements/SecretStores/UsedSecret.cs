using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>One secret that an application uses. Its value is never known here.</summary>
public sealed record UsedSecret
{
    /// <summary>Name by which code reads it.</summary>
    public required string Name { get; init; }

    /// <summary>Places that read it, in order; empty for one that is declared and that no code was seen to read.</summary>
    public required IReadOnlyList<SourceLocation> Reads { get; init; }

    /// <summary>The library that reads it by itself; null where code does, or nobody knows.</summary>
    public string? ReadBy { get; init; }

    public required IReadOnlyList<SecretSource> Sources { get; init; }

    /// <summary>A template or document that names it; null where none does.</summary>
    public SourceLocation? Documented { get; init; }

    public string? Owner { get; init; }

    /// <summary>How long a value may be in use; null where nobody says.</summary>
    public TimeSpan? Rotation { get; init; }

    /// <summary>
    /// When it was rotated or revoked last, by a record or by what its store says of the present value; null without either.
    /// </summary>
    public DateOnly? Rotated { get; init; }

    /// <summary>Where that is recorded.</summary>
    public SourceLocation? RotatedLocation { get; init; }

    /// <summary>
    /// The day since which the value did not change, by the encrypted file that holds it or by what its store says; null where nothing
    /// says. It may be older.
    /// </summary>
    public DateOnly? Unchanged { get; init; }

    /// <summary>Where that is seen.</summary>
    public SourceLocation? UnchangedLocation { get; init; }

    public SourceLocation Place => Reads.Count > 0 ? Reads[0] : Declared ?? Documented ?? Sources[0].Location;

    /// <summary>The line of <c>seatrial.yaml</c> about it; null where there is none.</summary>
    public SourceLocation? Declared { get; init; }

    public bool IsFromFile => Sources.Any(s => s.IsFile);

    /// <summary>
    /// The last day on which the value may be in use; null while the period is unknown, or nothing says since when the value is in use.
    /// </summary>
    public DateOnly? Due => Rotation is { } period && (Rotated ?? Unchanged) is { } last ? AddDays(last, period.TotalDays) : null;

    public bool IsOverdue(DateOnly asOf) => Due < asOf;

    private static DateOnly AddDays(DateOnly day, double days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays((int)days);
}
