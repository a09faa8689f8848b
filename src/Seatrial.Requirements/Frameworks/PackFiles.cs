namespace Seatrial.Requirements.Frameworks;

/// <summary>Files that are no code and that packs read, by name.</summary>
internal static class PackFiles
{
    public static bool IsWanted(ReadOnlySpan<char> name)
        => (IsData(name) && (name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase) || name.StartsWith("swagger", StringComparison.OrdinalIgnoreCase)))
            || name is "config.toml" or "schema.prisma" or "web.xml" or "application.yml" or "application.yaml" or "application.properties" or "serverless.yml" or "vercel.json";

    private static bool IsData(ReadOnlySpan<char> name)
        => name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal);
}
