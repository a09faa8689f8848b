using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Policies;

/// <summary>
/// What an organisation or a repository demands. Two policies join to the stricter of both: a repository can tighten its organisation's and
/// never loosen it.
/// </summary>
public sealed record Policy
{
    /// <summary>
    /// A credential in the tree cannot be accepted, an acceptance ends after 90 days unless it says otherwise and after a year at the
    /// latest.
    /// </summary>
    public static Policy Default { get; } = new();

    /// <summary>Days for which a risk is accepted where nobody says how long.</summary>
    public const int AcceptForDays = 90;

    /// <summary>Controls that cannot be accepted; everything else that is decided about them counts.</summary>
    public IReadOnlySet<string> NeverAccept { get; init; } = new SortedSet<string>(["SEC-1"], StringComparer.Ordinal);

    /// <summary>Controls whose acceptance, compensation or exemption a second person approves.</summary>
    public IReadOnlySet<string> NeedsApprover { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>How long an acceptance may last at most.</summary>
    public TimeSpan AcceptAtMost { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Levels that are demanded. Where none concerns an application, <c>enforce</c> demands production everywhere.</summary>
    public IReadOnlyList<LevelDemand> Levels { get; init; } = [];

    /// <summary>The least strict mode; null for none.</summary>
    public GateMode? Mode { get; init; }

    /// <summary>The level that a requirement of an application must reach; null where none is demanded.</summary>
    public RequirementLevel? Demanded(Requirement requirement, ApplicationDeclaration declared)
    {
        var demands = Levels.Where(l => l.Requirement == requirement && l.Concerns(declared)).Select(l => l.Level).ToList();
        return demands.Count > 0 ? demands.Max()
            : Levels.Count == 0 ? RequirementLevel.Production
            : null;
    }

    /// <summary>The stricter of both in everything.</summary>
    public Policy And(Policy other) =>
        new()
        {
            NeverAccept = new SortedSet<string>(NeverAccept.Concat(other.NeverAccept), StringComparer.Ordinal),
            NeedsApprover = new SortedSet<string>(NeedsApprover.Concat(other.NeedsApprover), StringComparer.Ordinal),
            AcceptAtMost = AcceptAtMost < other.AcceptAtMost ? AcceptAtMost : other.AcceptAtMost,
            Levels = [.. Levels.Concat(other.Levels).Distinct()],
            Mode =
                Mode is null ? other.Mode
                : other.Mode is null ? Mode
                : (GateMode)Math.Max((int)Mode, (int)other.Mode),
        };
}
