using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>
/// What earlier runs searched of a repository. A version is not searched again under paths under which it was; commits and folders are read
/// in every run, so that what a run says does not depend on what an earlier one kept.
/// </summary>
internal sealed class HistoryMemory
{
    private readonly ResultStore store;
    private readonly GitHistory history;
    private readonly HistoryFiles files;
    private readonly string name;
    private readonly byte[] engine;
    private readonly KnownVersions known;
    private readonly KnownVersions next;
    private readonly Dictionary<int, ulong> pathKeys = [];
    private readonly BitArray isKnown;

    private HistoryMemory(ResultStore store, GitHistory history, HistoryFiles files, string name, byte[] engine, KnownVersions known)
    {
        (this.store, this.history, this.files, this.name, this.engine, this.known) = (store, history, files, name, engine, known);
        next = new KnownVersions(known.Salt);
        isKnown = new BitArray(history.ObjectCount);
    }

    /// <summary>Null where nothing is kept: on request, and where rules or exclusions of the repository decide what is found.</summary>
    public static HistoryMemory? Open(HistoryOptions options, SecretPolicy policy, GitHistory history, HistoryFiles files)
    {
        if (options.Store is not { } store || policy.Exclusions.Count > 0 || policy.Rules.Added is not null)
        {
            return null;
        }

        string file = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{history.RepositoryPath}\n{history.Prefix}\n{options.Scope}")).AsSpan(0, 16)
        );
        byte[] depends = SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{store.Engine}\n{policy.Key.Text()}\n{options.MaxVersionBytes}\n")
            )
        );
        return new HistoryMemory(
            store,
            history,
            files,
            file,
            depends,
            KnownVersionsFile.Read(store.Read(file), depends, policy.Rules) ?? KnownVersions.None()
        );
    }

    /// <summary>Whether a version need not be searched; after <see cref="Recall"/>.</summary>
    public bool IsKnown(int blob) => isKnown[blob];

    /// <summary>Takes over what is known, and answers how much that is.</summary>
    public (long Versions, long Bytes) Recall(VersionReview review)
    {
        (long versions, long bytes) = (0, 0);
        foreach (int blob in history.Versions())
        {
            ulong version = history.BlobKey(blob);
            if (!known.Sizes.TryGetValue(version, out uint size))
            {
                continue;
            }

            var places = files.Places(blob);
            if (!places.All(p => known.Places.Contains(PlaceKey(version, p.Path))))
            {
                continue;
            }

            isKnown[blob] = true;
            (versions, bytes) = (versions + 1, bytes + size);
            Remember(blob, size);
            var found = places.SelectMany(p => Found(version, p).Select(m => (p, m))).ToArray();
            if (found.Length > 0)
            {
                review.Recall(blob, found);
                Remember(version, found);
            }
        }

        return (versions, bytes);
    }

    /// <summary>Keeps what is known now for the next run.</summary>
    public void Keep(VersionLog[] logs)
    {
        if (logs.All(l => l.Searched.Count == 0) && next.Sizes.Count == known.Sizes.Count && next.Places.Count == known.Places.Count)
        {
            return;
        }

        foreach (var (blob, size) in logs.SelectMany(l => l.Searched))
        {
            Remember(blob, (uint)size);
        }

        foreach (var found in logs.SelectMany(l => l.Found).GroupBy(f => f.Blob))
        {
            Remember(history.BlobKey(found.Key), found.Select(f => (new BlobPlace(f.Path, 0), f.Match)));
        }

        store.Write(name, KnownVersionsFile.Write(next, engine));
    }

    private void Remember(int blob, uint size)
    {
        ulong version = history.BlobKey(blob);
        next.Sizes[version] = size;
        foreach (var place in files.Places(blob))
        {
            next.Places.Add(PlaceKey(version, place.Path));
        }
    }

    private void Remember(ulong version, IEnumerable<(BlobPlace Place, SecretMatch Match)> found)
    {
        foreach (var (place, match) in found)
        {
            ulong key = PlaceKey(version, place.Path);
            (next.Found.TryGetValue(key, out var list) ? list : next.Found[key] = []).Add(match);
        }
    }

    private List<SecretMatch> Found(ulong version, BlobPlace place) => known.Found.GetValueOrDefault(PlaceKey(version, place.Path)) ?? [];

    private ulong PlaceKey(ulong version, int path)
    {
        if (!pathKeys.TryGetValue(path, out ulong key))
        {
            pathKeys[path] = key = known.PathKey(files.Of(path).Path);
        }

        return KnownVersions.PlaceKey(version, key);
    }
}
