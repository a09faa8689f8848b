namespace Seatrial.Requirements.Secrets;

/// <summary>Names of environment variables, without what languages read the environment with.</summary>
internal static class EnvironmentNames
{
    /// <summary>Node.js, bundlers such as Vite, and Bun.</summary>
    private static readonly string[] Accesses = ["process.env.", "import.meta.env.", "Bun.env."];

    /// <summary><c>JWT_SECRET</c> for <c>process.env.JWT_SECRET</c>; any other name as it is.</summary>
    public static string Shown(string name)
    {
        string? access = Array.Find(Accesses, a => name.Length > a.Length && name.StartsWith(a, StringComparison.Ordinal));
        return access is null ? name : name[access.Length..];
    }
}
