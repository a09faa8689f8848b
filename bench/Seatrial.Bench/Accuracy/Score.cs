namespace Seatrial.Bench.Accuracy;

/// <summary>Counts of right and wrong answers.</summary>
internal sealed class Score
{
    public int Found { get; private set; }

    public int Missed { get; private set; }

    public int False { get; private set; }

    /// <summary>Of the found, those that are listed as information alone, because they open nothing that is not open already.</summary>
    public int Information { get; private set; }

    /// <summary>Of the missed, those that are not meant to be reported.</summary>
    public int OutOfScope { get; private set; }

    public double Precision => Found + False == 0 ? 1 : (double)Found / (Found + False);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    /// <summary>Recall without the rows that are out of scope.</summary>
    public double RecallInScope => Found + Missed - OutOfScope == 0 ? 1 : (double)Found / (Found + Missed - OutOfScope);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(bool label, bool reported, bool isOutOfScope, bool isInformation)
    {
        Information += label && isInformation ? 1 : 0;
        OutOfScope += isOutOfScope ? 1 : 0;
        Found += label && reported ? 1 : 0;
        Missed += label && !reported ? 1 : 0;
        False += !label && reported ? 1 : 0;
    }
}
