using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Assessments;

public static class RequirementLevels
{
    /// <summary>The level of a requirement from the results of its controls.</summary>
    public static RequirementLevel Of(IReadOnlyList<ControlResult> results)
    {
        var decided = results.Where(r => r.Judgement.Status is ControlStatus.Pass or ControlStatus.Fail).ToList();
        if (decided.Exists(r => r.Judgement.Status == ControlStatus.Fail && r.Control.IsPrototypeMarker))
        {
            return RequirementLevel.Prototype;
        }

        if (decided.Count == 0)
        {
            return RequirementLevel.Unknown;
        }

        bool allPass = results.All(r => r.Judgement.Status is ControlStatus.Pass or ControlStatus.NotApplicable);
        return allPass ? RequirementLevel.Production : RequirementLevel.Partial;
    }
}
