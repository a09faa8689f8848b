namespace Seatrial.Engine.Assessments;

/// <summary>Whether somebody signed off the commit that is looked at.</summary>
/// <param name="Standing">What the sign-offs are worth together.</param>
/// <param name="Reasons">Sentences: who signed where it counts, else why it does not.</param>
/// <param name="File">The sign-off that is most telling, relative to the folder; null where there is none.</param>
public sealed record CommitSignoff(SignoffStanding Standing, IReadOnlyList<string> Reasons, string? File = null);

/// <summary>What sign-offs are worth for a commit.</summary>
public enum SignoffStanding
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Enough people approved, and it holds for this commit.</summary>
    Valid,

    /// <summary>There is one, and it does not hold for this commit.</summary>
    NotValid,

    /// <summary>Something that decides could not be read.</summary>
    Unclear,
}
