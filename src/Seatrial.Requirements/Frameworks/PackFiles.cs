namespace Seatrial.Requirements.Frameworks;

/// <summary>Files that are no code and that packs read, by name.</summary>
internal static class PackFiles
{
    public static bool IsWanted(ReadOnlySpan<char> name) =>
        IsDescription(name)
        || IsSchema(name)
        || IsMapper(name)
        || name
            is "config.toml"
                or "schema.prisma"
                or "web.xml"
                or "application.yml"
                or "application.yaml"
                or "application.properties"
                or "serverless.yml"
                or "vercel.json";

    /// <summary>Mappers of MyBatis, by their customary names.</summary>
    public static bool IsMapper(ReadOnlySpan<char> name) =>
        name.EndsWith("Mapper.xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("MapperExt.xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Dao.xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Types of GraphQL.</summary>
    public static bool IsSchema(ReadOnlySpan<char> name) =>
        name.EndsWith(".graphql", StringComparison.Ordinal)
        || name.EndsWith(".graphqls", StringComparison.Ordinal)
        || name.EndsWith(".gql", StringComparison.Ordinal);

    /// <summary>
    /// Descriptions of interfaces: <c>openapi3.yml</c>, <c>swagger.json</c>, <c>api.yaml</c>, <c>orders-api.yaml</c>, <c>spec.yml</c>.
    /// </summary>
    public static bool IsDescription(ReadOnlySpan<char> name)
    {
        if (!IsData(name))
        {
            return false;
        }

        var plain = name[..name.LastIndexOf('.')];
        return plain.Contains("openapi", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("swagger", StringComparison.OrdinalIgnoreCase)
            || (
                !name.EndsWith(".json", StringComparison.Ordinal)
                && (plain.EndsWith("api", StringComparison.OrdinalIgnoreCase) || plain.EndsWith("spec", StringComparison.OrdinalIgnoreCase))
            );
    }

    private static bool IsData(ReadOnlySpan<char> name) =>
        name.EndsWith(".yml", StringComparison.Ordinal)
        || name.EndsWith(".yaml", StringComparison.Ordinal)
        || name.EndsWith(".json", StringComparison.Ordinal);
}
