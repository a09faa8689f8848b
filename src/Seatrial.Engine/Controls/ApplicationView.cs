using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Controls;

/// <summary>All that a judge may look at.</summary>
/// <param name="Application">The application that is judged.</param>
/// <param name="Facts">Facts read in the application's own files and in the files that it shares with others.</param>
/// <param name="Declared">What people declared in <c>seatrial.yaml</c>, with the application's own overrides applied.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Repository">Commit, branch and remote, where the tree is a git repository.</param>
/// <param name="AsOf">The day on which dated tables (end of life) are looked at.</param>
public sealed record ApplicationView(
    Application Application,
    FactSet Facts,
    ApplicationDeclaration Declared,
    Coverage Coverage,
    RepositoryState Repository,
    DateOnly AsOf
)
{
    /// <summary>What people recorded about rotated and revoked secrets.</summary>
    public RotationLog Rotations { get; init; } = RotationLog.Empty;

    /// <summary>How the locked architecture compares with the code; null where nobody compared.</summary>
    public LockState? Lock { get; init; }

    /// <summary>Who signed off the commit; null where nobody asked.</summary>
    public CommitSignoff? Signoff { get; init; }
}
