using System.Collections.Frozen;
using Seatrial.Engine.Controls.Catalogue;

namespace Seatrial.Engine.Controls;

/// <summary>
/// Every requirement and every control, in the order in which outputs show them: the one source of terminal help, reports and
/// documentation.
/// </summary>
public static class ControlCatalogue
{
    private static readonly FrozenDictionary<string, ControlDescriptor> ById;

    static ControlCatalogue()
    {
        All =
        [
            .. SecretsControls.All,
            .. AuthenticationControls.All,
            .. AuthorizationControls.All,
            .. ValidationControls.All,
            .. ObservabilityControls.All,
            .. DependenciesControls.All,
            .. RecoveryControls.All,
            .. ProcessControls.All,
        ];
        ById = All.ToFrozenDictionary(c => c.Id, StringComparer.OrdinalIgnoreCase);
    }

    public static IReadOnlyList<ControlDescriptor> All { get; }

    /// <summary>The seven requirements in their fixed order, then the process.</summary>
    public static IReadOnlyList<RequirementDescriptor> Requirements => RequirementTexts.All;

    /// <summary>The control with this id in any letter case, or null.</summary>
    public static ControlDescriptor? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The control with this id.</summary>
    /// <exception cref="KeyNotFoundException">No control has this id.</exception>
    public static ControlDescriptor Get(string id) => Find(id) ?? throw new KeyNotFoundException($"There is no control '{id}'.");

    public static RequirementDescriptor Describe(Requirement requirement) => Requirements.First(r => r.Requirement == requirement);

    /// <summary>Controls of one requirement, in order.</summary>
    public static IEnumerable<ControlDescriptor> Of(Requirement requirement) => All.Where(c => c.Requirement == requirement);
}
