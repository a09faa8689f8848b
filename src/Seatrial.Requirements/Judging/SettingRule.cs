using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Judging;

/// <summary>A setting with a value that a rule objects to.</summary>
internal sealed record SettingCondition(string Name, Func<string, bool> Holds);

/// <summary>A rule over settings of one technology; a row of a table.</summary>
/// <param name="Rule">What a finding says in general.</param>
/// <param name="Technology">Whose settings.</param>
/// <param name="Message">What was found; <c>{0}</c> is the name of the setting and <c>{1}</c> its value.</param>
/// <param name="Remediation">How to fix it in this format.</param>
/// <param name="Conditions">All must hold in the same file and scope; the first one is the place of the finding.</param>
internal sealed record SettingRule(
    RuleDescriptor Rule,
    string Technology,
    string Message,
    string Remediation,
    params IReadOnlyList<SettingCondition> Conditions
)
{
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Whether something else in the application takes the harm away.</summary>
    public Func<ApplicationView, bool>? Exempt { get; init; }
}
