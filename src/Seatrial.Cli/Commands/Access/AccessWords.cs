using Seatrial.Requirements.Access;

namespace Seatrial.Cli.Commands.Access;

/// <summary>Verdicts in one word.</summary>
internal static class AccessWords
{
    public static string Of(AccessStatus status) =>
        status switch
        {
            AccessStatus.Enforced => "enforced",
            AccessStatus.Missing => "missing",
            AccessStatus.NotApplicable => "n/a",
            AccessStatus.PublicByDesign => "public",
            _ => "unsure",
        };

    /// <summary>The same for programs.</summary>
    public static string Id(AccessStatus status) =>
        status switch
        {
            AccessStatus.NotApplicable => "not_applicable",
            AccessStatus.PublicByDesign => "public_by_design",
            _ => Of(status),
        };
}
