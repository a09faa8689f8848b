using System.Reflection;

namespace Seatrial.Cli.Hosting;

/// <summary>The version that this build has.</summary>
internal static class ToolVersion
{
    /// <summary>Semantic version without build metadata.</summary>
    public static string Text { get; } = Informational().Split('+')[0];

    private static string Informational() =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
