using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Assessments;

/// <summary>All that an assessment is computed from; equal inputs give equal assessments.</summary>
public sealed record AssessmentInput
{
    public required RepositoryState Repository { get; init; }

    public required SeatrialConfiguration Configuration { get; init; }

    /// <summary>The controls to judge, in the order in which they are shown.</summary>
    public required IReadOnlyList<ControlDescriptor> Controls { get; init; }

    public required IReadOnlyList<RequirementSlice> Slices { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ApplicationScope> Applications { get; init; }

    /// <summary>The facts of the whole scan, for information that belongs to no control.</summary>
    public required FactSet Facts { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>What people recorded about rotated and revoked secrets.</summary>
    public RotationLog Rotations { get; init; } = RotationLog.Empty;

    /// <summary>What people decided about what does not pass.</summary>
    public DecisionLog Decisions { get; init; } = DecisionLog.Empty;

    /// <summary>How the locked architecture compares with the code; null where nobody compared.</summary>
    public LockState? Lock { get; init; }

    /// <summary>Who signed off the commit; null where nobody asked.</summary>
    public CommitSignoff? Signoff { get; init; }

    /// <summary>The day on which dated tables are looked at.</summary>
    public required DateOnly AsOf { get; init; }
}
