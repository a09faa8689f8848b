using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Every secret that an application uses, by name: what its code reads and what is declared, with where it comes from and who looks after
/// it.
/// </summary>
public static class SecretInventory
{
    private static readonly string[] CodeStores = ["st.secrets"];

    /// <summary>In the order of names.</summary>
    public static IReadOnlyList<UsedSecret> Of(ApplicationView view)
    {
        var reads = view
            .Facts.Of<EnvironmentReadFact>()
            .Concat(BoundSettings.Of(view))
            .Where(r =>
                r.IsSecret
                || (
                    CredentialNames.IsCredential(r.Name)
                    && (ClientNames.Classify(r.Name) != ClientNameKind.PublicByDesign || ClientNames.IsKeptByServers(r.Name))
                )
            )
            .ToLookup(r => r.Name, StringComparer.Ordinal);
        var handed = view.Facts.Of<SecretHandoverFact>().ToLookup(h => Key(h.Name), StringComparer.Ordinal);
        var files = view
            .Facts.Of<LiteralSecretFact>()
            .Where(l => l.Stage.IsDeployable() || l.Format == EnvironmentFileAnalyzer.Format)
            .ToLookup(l => Key(l.Name), StringComparer.Ordinal);
        var documented = view.Facts.Of<DocumentedSecretFact>().ToLookup(d => d.Name, StringComparer.Ordinal);
        var declared = view.Declared.Secrets.ToDictionary(d => d.Name, StringComparer.Ordinal);
        List<string> names =
        [
            .. reads
                .Select(r => r.Key)
                .Concat(declared.Keys)
                .Concat(OfLibraries(view))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var stored = new StoredValues(view.Facts.Of<StoredSecretFact>().Where(s => s.Day <= view.AsOf), names, declared);
        return [.. names.Select(Build)];

        UsedSecret Build(string name)
        {
            var own = declared.GetValueOrDefault(name);
            var record = view.Rotations.LastOfSecret(name) is { } last && last.Date <= view.AsOf ? last : null;
            var entry = stored.Of(name);
            List<SecretSource> sources = [];
            if (own?.Source is { } source)
            {
                sources.Add(new SecretSource(source, own.Location));
            }
            else if (view.Declared.SecretStore is { } store)
            {
                sources.Add(new SecretSource(store.Value, store.Location));
            }

            sources.AddRange(handed[Key(name)].Select(h => new SecretSource(h.Store, h.Location)));
            sources.AddRange(reads[name].Where(r => StoreOf(r) is not null).Select(r => new SecretSource(StoreOf(r)!, r.Location)));
            sources.AddRange(files[Key(name)].Select(l => new SecretSource(l.Location.Path, l.Location, IsFile: true)));
            if (entry is not null)
            {
                sources.Add(new SecretSource(entry.Store, entry.Location));
            }

            List<(DateOnly Day, SourceLocation Location)> kept =
            [
                .. handed[Key(name)].Where(h => h.Changed <= view.AsOf).Select(h => (h.Changed!.Value, h.Location)),
            ];
            if (entry is { IsExact: false })
            {
                kept.Add((entry.Day, entry.Location));
            }

            (DateOnly Day, SourceLocation Location)? unchanged = kept.Count == 0 ? null : kept.MaxBy(k => k.Day);
            bool isOfStore = entry is { IsExact: true } && !(record?.Date > entry.Day);
            return new UsedSecret
            {
                Name = name,
                Reads = [.. reads[name].Select(r => r.Location).Distinct()],
                ReadBy = reads.Contains(name) ? null : LibraryReads.Of(name),
                Sources = [.. sources.DistinctBy(s => s.Store, StringComparer.Ordinal)],
                Documented = documented[name].FirstOrDefault()?.Location,
                Owner = own?.Owner ?? view.Declared.SecretOwner?.Value,
                Rotation = own?.Rotation ?? view.Declared.SecretRotation?.Value,
                Rotated = isOfStore ? entry!.Day : record?.Date,
                RotatedLocation = isOfStore ? entry!.Location : record?.Location,
                Unchanged = unchanged?.Day,
                UnchangedLocation = unchanged?.Location,
                Declared = own?.Location,
            };
        }
    }

    /// <summary>
    /// What a library reads by itself, where a template of the environment or a deployment names it; a pipeline's own tools are no part of
    /// the application.
    /// </summary>
    private static IEnumerable<string> OfLibraries(ApplicationView view) =>
        view
            .Facts.Of<DocumentedSecretFact>()
            .Where(d => d.IsTemplate)
            .Select(d => d.Name)
            .Concat(
                view.Facts.Of<SecretHandoverFact>()
                    .Where(h =>
                        PipelineSecrets.StoreOf(h.Location.Path) is null
                        && !h.Location.Path.StartsWith(".github/", StringComparison.Ordinal)
                    )
                    .Select(h => h.Name)
            )
            .Where(n => LibraryReads.Of(n) is not null);

    /// <summary>The same name as .NET reads it and as the environment has it: <c>Jwt:Key</c> and <c>Jwt__Key</c>, in any case.</summary>
    private static string Key(string name) =>
        name.Contains(':', StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal)
            ? name.Replace("__", ":", StringComparison.Ordinal).ToUpperInvariant()
            : name;

    /// <summary>The store that code reads from where the platform leaves no other way.</summary>
    private static string? StoreOf(EnvironmentReadFact read) =>
        read.Through == "Deno.env" && read.Location.Path.Contains("supabase/functions/", StringComparison.Ordinal) ? "Supabase secrets"
        : Array.IndexOf(CodeStores, read.Through) >= 0 ? "Streamlit secrets"
        : read.Through == "defineSecret" ? "Google Secret Manager"
        : read.Through == RailsCredentials.Through ? SecretToolFileAnalyzer.RailsCredentials
        : read.Access == EnvironmentAccess.Store ? read.Through
        : null;
}
