using System.Text;
using CsCheck;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Tests.Signoffs;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Tests.Trust;

public sealed class TrustFileTests : IDisposable
{
    private readonly SigningKey key = TestKeys.New();

    private TrustFiles Files =>
        new(name => name == "keys/ada.pub" ? Encoding.UTF8.GetBytes(key.PublicKey.ToPem()) : null, () => ["keys/ada.pub"]);

    public void Dispose() => key.Dispose();

    [Fact]
    public void People_are_read_with_their_keys_in_every_form()
    {
        string pem = key.PublicKey.ToPem().Replace("\n", "\n          ", StringComparison.Ordinal);
        foreach (
            string form in (string[])
                [
                    $"key: {key.PublicKey.ToSshLine()} ada",
                    $"key: |\n          {pem}",
                    "file: keys/ada.pub",
                    $"fingerprint: {key.PublicKey.Fingerprint}",
                    $"file: keys/ada.pub\n        fingerprint: {key.PublicKey.Fingerprint}",
                ]
        )
        {
            var (store, problems) = Read(
                $"version: 1\npeople:\n  - name: Ada\n    email: ada@example.org\n    roles: [owner, security lead]\n    keys:\n      - {form}\n        from: 2026-01-01\n        until: 2026-12-31\n"
            );
            Assert.Empty(problems);
            var (person, trusted) = Assert.Single(store.Keys);
            Assert.Equal(("Ada", "ada@example.org"), (person.Name, person.Email));
            Assert.Equal(["owner", "security lead"], person.Roles);
            Assert.Equal(key.PublicKey.Fingerprint, trusted.Fingerprint);
            Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), null), (trusted.From, trusted.Until, trusted.Revoked));
            Assert.Equal("trust.yaml:7", trusted.Place);
        }
    }

    [Theory]
    [InlineData("people: []\n", "trust.yaml:1: 'version' must be 1")]
    [InlineData("version: 1\npeople:\n  - name: Ada\n    role: owner\n", "trust.yaml:3: a person needs 'keys:'")]
    [InlineData(
        "version: 1\npeople:\n  - nam: Ada\n    keys:\n      - file: keys/ada.pub\n",
        "trust.yaml:3: unknown key 'nam'; did you mean 'name'?"
    )]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: keys/ada.pub\n        utnil: 2026-01-01\n",
        "trust.yaml:6: unknown key 'utnil'; did you mean 'until'?"
    )]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: keys/ada.pub\n        until: soon\n",
        "trust.yaml:6: 'until' must be a day"
    )]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: ../ada.pub\n",
        "trust.yaml:5: 'file' must lie beside this file"
    )]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: keys/bob.pub\n",
        "trust.yaml:5: there is no file 'keys/bob.pub'"
    )]
    [InlineData("version: 1\npeople:\n  - name: Ada\n    keys:\n      - fingerprint: SHA256:abc\n", "trust.yaml:5: no file in 'keys'")]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: keys/ada.pub\n        fingerprint: SHA256:abc\n",
        "trust.yaml:6: the key there has another fingerprint"
    )]
    [InlineData("version: 1\npeople:\n  - name: Ada\n    keys:\n      - key: ssh-ed25519 AAAA\n", "trust.yaml:5: ")]
    [InlineData(
        "version: 1\npeople:\n  - name: Ada\n    keys:\n      - file: keys/ada.pub\n  - name: Bob\n    keys:\n      - file: keys/ada.pub\n",
        "trust.yaml:8: the key"
    )]
    [InlineData("version: 1\npeople:\n  - &a {name: Ada}\n  - *a\n", "trust.yaml:4: aliases")]
    [InlineData("", "trust.yaml:1: the file must begin with")]
    public void A_mistake_is_named_with_its_line(string text, string problem) =>
        Assert.Contains(Read(text).Problems, p => p.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void What_key_trust_appends_is_read()
    {
        var (store, problems) = Read(
            TrustFile.Head + TrustFile.Entry("O'Hara: #1", "o@example.org", "owner, 2nd", key.PublicKey.ToSshLine())
        );
        Assert.Empty(problems);
        Assert.Equal(("O'Hara: #1", "owner, 2nd"), (store.People[0].Name, store.People[0].Roles[0]));
    }

    [Fact]
    public void A_folder_of_keys_names_people_by_their_files_and_hides_no_bad_one()
    {
        var (store, problems) = TrustKeys.Of(
            [("ada.pub", Encoding.UTF8.GetBytes(key.PublicKey.ToPem())), ("bob.pub", Encoding.UTF8.GetBytes("?"))],
            "the folder"
        );
        Assert.Equal("ada", Assert.Single(store.People).Name);
        Assert.StartsWith("bob.pub: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(
                bytes =>
                {
                    _ = TrustFile.Parse(bytes, "trust.yaml", "the test", TrustFiles.None);
                },
                iter: 1_000
            );

    private TrustResult Read(string text) => TrustFile.Parse(Encoding.UTF8.GetBytes(text), "trust.yaml", "the test", Files);
}
