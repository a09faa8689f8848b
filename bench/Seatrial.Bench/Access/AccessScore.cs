using System.Globalization;

namespace Seatrial.Bench.Access;

/// <summary>Right and wrong answers to one question.</summary>
internal sealed class AccessScore
{
    public int Found { get; private set; }

    public int Missed { get; private set; }

    public int False { get; private set; }

    public void Add(bool? truth, bool said)
    {
        Found += truth == true && said ? 1 : 0;
        Missed += truth == true && !said ? 1 : 0;
        False += truth == false && said ? 1 : 0;
    }

    public override string ToString()
    {
        double precision = Found + False == 0 ? 1 : (double)Found / (Found + False);
        double recall = Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return string.Create(CultureInfo.InvariantCulture, $"{Found} | {Missed} | {False} | {precision:0.00} | {recall:0.00} | {f1:0.00}");
    }
}
