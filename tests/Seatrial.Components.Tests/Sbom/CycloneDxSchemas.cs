using System.Reflection;
using NJsonSchema;

namespace Seatrial.Components.Tests.Sbom;

/// <summary>The published schemas travel in the package CycloneDX and are taken out of its library, which is not run.</summary>
internal static class CycloneDxSchemas
{
    public static async Task<JsonSchema> Of(string number)
    {
        var library = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "schemas", "CycloneDX.Core.dll"));
        string folder = Directory.CreateTempSubdirectory("seatrial-schemas-").FullName;
        try
        {
            foreach (string name in library.GetManifestResourceNames().Where(n => n.EndsWith(".schema.json", StringComparison.Ordinal)))
            {
                await using var resource = library.GetManifestResourceStream(name)!;
                await using var file = File.Create(Path.Combine(folder, name["CycloneDX.Core.Schemas.".Length..]));
                await resource.CopyToAsync(file, TestContext.Current.CancellationToken);
            }

            return await JsonSchema.FromFileAsync(Path.Combine(folder, $"bom-{number}.schema.json"), TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
