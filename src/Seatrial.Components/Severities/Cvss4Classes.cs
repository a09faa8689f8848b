namespace Seatrial.Components.Severities;

/// <summary>
/// The classes of version 4.0: the worst vectors of each and how deep each is
/// (https://www.first.org/cvss/v4-0/specification-document, section 8.3, and FIRST's own calculator).
/// </summary>
internal static class Cvss4Classes
{
    private static readonly string[][] First =
    [
        ["AV:N/PR:N/UI:N"],
        ["AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"],
        ["AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"],
    ];
    private static readonly string[][] Second =
    [
        ["AC:L/AT:N"],
        ["AC:H/AT:N", "AC:L/AT:P"],
    ];
    private static readonly string[][] Fourth =
    [
        ["SC:H/SI:S/SA:S"],
        ["SC:H/SI:H/SA:H"],
        ["SC:L/SI:L/SA:L"],
    ];

    private static readonly string[][] Third =
    [
        ["VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"],
        ["VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"],
        ["VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"],
        [
            "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H",
            "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M",
            "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
            "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H",
            "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M",
        ],
        [],
        ["VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"],
    ];

    /// <summary>Depths by dimension and class; the third goes by its own digit and the sixth.</summary>
    private static readonly double[][] Depths =
    [
        [1, 4, 5],
        [1, 2],
        [7, 6, 8, 8, 1, 10],
        [6, 5, 4],
    ];

    public static string[] Worst(int dimension, int own, int sixth) =>
        dimension switch
        {
            0 => First[own],
            1 => Second[own],
            2 => Third[(own * 2) + sixth],
            _ => Fourth[own],
        };

    public static double Depth(int dimension, int own, int sixth) => Depths[dimension][dimension == 2 ? (own * 2) + sixth : own];
}
