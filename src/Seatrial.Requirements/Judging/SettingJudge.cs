using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Judging;

/// <summary>Applies <see cref="SettingRule"/>s to the settings that are deployed.</summary>
internal static class SettingJudge
{
    public static IReadOnlyList<Finding> Findings(ApplicationView view, IReadOnlyList<SettingRule> rules)
    {
        var settings = view.Facts.Of<SettingFact>();
        return [.. rules.Where(r => r.Exempt?.Invoke(view) != true).SelectMany(r => Apply(r, settings))];
    }

    private static IEnumerable<Finding> Apply(SettingRule rule, IReadOnlyList<SettingFact> settings)
    {
        var own = settings.Where(s => s.Technology == rule.Technology && s.Stage.IsDeployable()).ToList();
        foreach (var place in own.GroupBy(s => (s.Location.Path, s.Scope)))
        {
            var held = rule.Conditions.Select(c => place.FirstOrDefault(s => s.Name == c.Name && c.Holds(s.Value))).ToList();
            if (held.TrueForAll(s => s is not null) && !IsOverridden(rule.Conditions[0], held[0]!, own))
            {
                yield return Report(rule, held!);
            }
        }
    }

    /// <summary>A file without a stage is only the default: a file for production that sets the same name otherwise wins over it.</summary>
    private static bool IsOverridden(SettingCondition condition, SettingFact setting, List<SettingFact> all) =>
        setting.Stage == DeploymentStage.Unstated
        && all.Exists(s => s.Stage == DeploymentStage.Production && s.Name == setting.Name && !condition.Holds(s.Value));

    private static Finding Report(SettingRule rule, List<SettingFact> held) =>
        new()
        {
            RuleId = rule.Rule.Id,
            ControlId = rule.Rule.ControlId,
            Message = string.Format(null, rule.Message, held[0].Name, Shorten(held[0].Value)),
            Severity = rule.Rule.Severity,
            Confidence = rule.Confidence,
            Location = held[0].Location,
            Remediation = rule.Remediation,
            Reasons = [.. held.Select(s => $"{s.Name} is {Shorten(s.Value)} in {s.Location}")],
            RelatedLocations = [.. held.Skip(1).Select(s => s.Location)],
            Identity = $"{rule.Technology} {held[0].Scope} {held[0].Name}",
        };

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
