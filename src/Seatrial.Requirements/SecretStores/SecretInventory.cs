using Seatrial.Engine.Controls;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Every secret that an application uses, by name: what its code reads and what is declared, with where it comes from and who looks after it.</summary>
public static class SecretInventory
{
    private static readonly string[] CodeStores = ["st.secrets"];

    /// <summary>In the order of names.</summary>
    public static IReadOnlyList<UsedSecret> Of(ApplicationView view)
    {
        var reads = view.Facts.Of<EnvironmentReadFact>()
            .Where(r => r.IsSecret || (CredentialNames.IsCredential(r.Name) && ClientNames.Classify(r.Name) != ClientNameKind.PublicByDesign))
            .ToLookup(r => r.Name, StringComparer.Ordinal);
        var handed = view.Facts.Of<SecretHandoverFact>().ToLookup(h => h.Name, StringComparer.Ordinal);
        var files = view.Facts.Of<LiteralSecretFact>().Where(l => l.Stage.IsDeployable() || l.Format == EnvironmentFileAnalyzer.Format).ToLookup(l => l.Name, StringComparer.Ordinal);
        var documented = view.Facts.Of<DocumentedSecretFact>().ToLookup(d => d.Name, StringComparer.Ordinal);
        var declared = view.Declared.Secrets.ToDictionary(d => d.Name, StringComparer.Ordinal);
        return [.. reads.Select(r => r.Key).Concat(declared.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Build)];

        UsedSecret Build(string name)
        {
            var own = declared.GetValueOrDefault(name);
            var record = view.Rotations.LastOfSecret(name);
            List<SecretSource> sources = [];
            if (own?.Source is { } source)
            {
                sources.Add(new SecretSource(source, own.Location));
            }
            else if (view.Declared.SecretStore is { } store)
            {
                sources.Add(new SecretSource(store.Value, store.Location));
            }

            sources.AddRange(handed[name].Select(h => new SecretSource(h.Store, h.Location)));
            sources.AddRange(reads[name].Where(r => StoreOf(r) is not null).Select(r => new SecretSource(StoreOf(r)!, r.Location)));
            sources.AddRange(files[name].Select(l => new SecretSource(l.Location.Path, l.Location, IsFile: true)));
            var unchanged = handed[name].Where(h => h.Changed is not null && h.Changed <= view.AsOf).MaxBy(h => h.Changed);
            bool isRecordValid = record is not null && record.Date <= view.AsOf;
            return new UsedSecret
            {
                Name = name,
                Reads = [.. reads[name].Select(r => r.Location).Distinct()],
                Sources = [.. sources.DistinctBy(s => s.Store, StringComparer.Ordinal)],
                Documented = documented[name].FirstOrDefault()?.Location,
                Owner = own?.Owner ?? view.Declared.SecretOwner?.Value,
                Rotation = own?.Rotation ?? view.Declared.SecretRotation?.Value,
                Rotated = isRecordValid ? record!.Date : null,
                RotatedLocation = isRecordValid ? record!.Location : null,
                Unchanged = unchanged?.Changed,
                UnchangedLocation = unchanged?.Location,
                Declared = own?.Location,
            };
        }
    }

    /// <summary>The store that code reads from where the platform leaves no other way.</summary>
    private static string? StoreOf(EnvironmentReadFact read)
        => read.Through == "Deno.env" && read.Location.Path.Contains("supabase/functions/", StringComparison.Ordinal) ? "Supabase secrets"
            : Array.IndexOf(CodeStores, read.Through) >= 0 ? "Streamlit secrets"
            : read.Through == "defineSecret" ? "Google Secret Manager"
            : read.Through == RailsCredentials.Through ? SecretToolFileAnalyzer.RailsCredentials
            : read.Access == EnvironmentAccess.Store ? read.Through : null;
}
