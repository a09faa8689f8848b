namespace Seatrial.Components.Reading.NuGet;

/// <summary>packages.config: exact versions, direct and transitive alike.</summary>
internal static class PackagesConfig
{
    public static void Read(ReadingContext context)
    {
        foreach (var package in context.Xml() is { Name: "packages" } root ? root.All("package") : [])
        {
            bool isDevelopment = string.Equals(package.Attribute("developmentDependency"), "true", StringComparison.OrdinalIgnoreCase);
            if (NuGetDrafts.Reference(package.Attribute("id"), package.Attribute("version"), package.Line, isDevelopment) is { } draft)
            {
                draft.Range = package.Attribute("allowedVersions");
                draft.Relation = Packages.ComponentRelation.Unknown;
                context.Output.Add(draft);
            }
        }
    }
}
