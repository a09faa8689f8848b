namespace Seatrial.Components.Severities;

/// <summary>Figures of version 4.0: scores of the classes, the worst vectors of each and how deep each is (https://www.first.org/cvss/v4-0/specification-document, section 8.3, and FIRST's own calculator).</summary>
internal static class Cvss4Table
{
    private const byte Missing = 255;

    /// <summary>Scores in tenths by the six digits of the class; 3, 2, 3, 3, 3 and 2 of each.</summary>
    private static ReadOnlySpan<byte> Scores =>
    [
        100, 99, 98, 95, 95, 92, 100, 96, 93, 87, 91, 81, 93, 90, 89, 80, 81, 68,
        98, 95, 95, 92, 90, 84, 93, 92, 89, 81, 81, 65, 88, 80, 78, 70, 69, 48,
        255, 92, 255, 82, 255, 72, 255, 79, 255, 69, 255, 50, 255, 69, 255, 55, 255, 27,
        99, 97, 95, 92, 92, 85, 95, 91, 90, 83, 84, 71, 92, 81, 82, 71, 72, 53,
        95, 93, 92, 85, 85, 73, 92, 82, 80, 72, 70, 59, 84, 70, 71, 52, 50, 30,
        255, 86, 255, 75, 255, 52, 255, 71, 255, 52, 255, 29, 255, 63, 255, 29, 255, 17,
        98, 95, 94, 87, 91, 81, 94, 89, 86, 74, 77, 64, 87, 75, 74, 63, 63, 49,
        94, 89, 88, 77, 76, 67, 86, 76, 74, 58, 59, 50, 72, 57, 57, 52, 52, 25,
        255, 83, 255, 70, 255, 54, 255, 65, 255, 58, 255, 26, 255, 53, 255, 21, 255, 13,
        95, 90, 88, 76, 76, 70, 90, 77, 75, 62, 61, 53, 77, 66, 68, 59, 52, 30,
        89, 78, 76, 67, 62, 58, 74, 59, 57, 57, 47, 23, 61, 52, 57, 29, 24, 16,
        255, 71, 255, 59, 255, 30, 255, 58, 255, 26, 255, 15, 255, 23, 255, 13, 255, 6,
        93, 87, 86, 72, 75, 58, 86, 74, 74, 61, 56, 34, 70, 54, 52, 40, 40, 22,
        85, 75, 74, 55, 62, 51, 72, 57, 55, 41, 46, 19, 53, 36, 34, 19, 19, 8,
        255, 64, 255, 51, 255, 20, 255, 47, 255, 21, 255, 11, 255, 24, 255, 9, 255, 4,
        88, 75, 73, 53, 60, 50, 73, 55, 59, 40, 41, 20, 54, 43, 45, 22, 20, 11,
        75, 55, 58, 45, 40, 21, 61, 51, 48, 18, 20, 9, 46, 18, 17, 7, 8, 2,
        255, 53, 255, 24, 255, 14, 255, 24, 255, 12, 255, 5, 255, 10, 255, 3, 255, 1,
    ];

    private static readonly string[][] First = [["AV:N/PR:N/UI:N"], ["AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"], ["AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"]];
    private static readonly string[][] Second = [["AC:L/AT:N"], ["AC:H/AT:N", "AC:L/AT:P"]];
    private static readonly string[][] Fourth = [["SC:H/SI:S/SA:S"], ["SC:H/SI:H/SA:H"], ["SC:L/SI:L/SA:L"]];

    private static readonly string[][] Third =
    [
        ["VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"],
        ["VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"],
        ["VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"],
        ["VC:L/VI:H/VA:L/CR:H/IR:M/AR:H", "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M", "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M", "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H", "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M"],
        [],
        ["VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"],
    ];

    /// <summary>Depths by dimension and class; the third goes by its own digit and the sixth.</summary>
    private static readonly double[][] Depths = [[1, 4, 5], [1, 2], [7, 6, 8, 8, 1, 10], [6, 5, 4]];

    /// <summary>0 to 10; null where there is no such class.</summary>
    public static double? Score(ReadOnlySpan<int> classes)
    {
        if (classes[0] > 2 || classes[1] > 1 || classes[2] > 2 || classes[3] > 2 || classes[4] > 2 || classes[5] > 1)
        {
            return null;
        }

        int index = (((((((((classes[0] * 2) + classes[1]) * 3) + classes[2]) * 3) + classes[3]) * 3) + classes[4]) * 2) + classes[5];
        return Scores[index] == Missing ? null : Scores[index] / 10.0;
    }

    public static string[] Worst(int dimension, int own, int sixth) => dimension switch
    {
        0 => First[own],
        1 => Second[own],
        2 => Third[(own * 2) + sixth],
        _ => Fourth[own],
    };

    public static double Depth(int dimension, int own, int sixth) => Depths[dimension][dimension == 2 ? (own * 2) + sixth : own];
}
