using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>What a rule says of a name that nothing declares, or of something of a library by its whole name.</summary>
    private Value? ByName(string rules, string name, Place place = default)
    {
        foreach (var rule in Model.Names(rules))
        {
            if (frames.Count > 0 && FlowModel.Speaks(rule.Languages, Current.File.Language) && rule.Effect(new NameSite(this, Current.File, place, name)) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
