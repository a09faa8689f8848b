using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;

namespace Seatrial.Requirements.Reviews;

/// <summary>
/// PRO-1. Whether a threat model answers the four questions and matches the lock is for a person to say: where one is seen, it is named,
/// and nothing is decided.
/// </summary>
internal static class ThreatModelJudge
{
    private const int Shown = 3;

    public static Judgement Judge(ApplicationView view)
    {
        var models = view.Facts.Of<ThreatModelFact>();
        return models.Count == 0
            ? Judgement.Unknown(
                "No threat model is in the repository, at least none that its name shows (threat-model.md, threagile.yaml). One that is kept elsewhere cannot be seen from here."
            )
            : Judgement.Unknown(
                "There is a threat model. Whether it answers the four questions and covers what the code has today is not read by this version: go through it with 'seatrial lock' beside it.",
                [.. models.Take(Shown).Select(m => new Evidence($"A threat model is here ({m.Form})", m.Location))]
            );
    }
}
