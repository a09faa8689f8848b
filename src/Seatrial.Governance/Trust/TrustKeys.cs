using System.Text;
using Seatrial.Governance.Keys;

namespace Seatrial.Governance.Trust;

/// <summary>A folder of public keys: each file is a person of the file's name, in any role.</summary>
public static class TrustKeys
{
    /// <summary>Reads the files; one that is no key is a problem, since a signer who is left out silently would be missed.</summary>
    /// <param name="files">Name and content.</param>
    /// <param name="origin">For sentences.</param>
    public static TrustResult Of(IEnumerable<(string Name, byte[] Content)> files, string origin)
    {
        var people = new List<TrustedPerson>();
        var problems = new List<string>();
        foreach (var (name, content) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var (signer, problem) = SshSigner.Read(Encoding.UTF8.GetString(content));
            if (signer is null)
            {
                problems.Add($"{name}: {problem}.");
                continue;
            }

            people.Add(
                new TrustedPerson(
                    Path.GetFileNameWithoutExtension(name),
                    null,
                    [],
                    [new TrustedKey(signer, null, null, null, name)],
                    IsNamedByFile: true
                )
            );
        }

        return new TrustResult(new TrustStore(people, origin), problems);
    }
}
