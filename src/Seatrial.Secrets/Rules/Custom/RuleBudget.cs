namespace Seatrial.Secrets.Rules.Custom;

/// <summary>
/// What a scan spends at most on rules that did not come with Seatrial: so many places of a text, on average for each byte, at which one of
/// them may begin. A repository that nobody trusts could otherwise make a scan of itself slow by many patterns that fit everywhere.
/// </summary>
internal sealed class RuleBudget
{
    private const double PlacesPerByte = 2;

    private double spent;

    /// <summary>False when the rule would exceed it.</summary>
    public bool TrySpend(double rate)
    {
        if (spent + rate > PlacesPerByte)
        {
            return false;
        }

        spent += rate;
        return true;
    }
}
