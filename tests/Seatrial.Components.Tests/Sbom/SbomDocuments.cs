using Seatrial.Components.Packages;
using Seatrial.Components.Sbom;
using Seatrial.Components.Tests.Reading;

namespace Seatrial.Components.Tests.Sbom;

/// <summary>A small repository with everything that the writers have a place for.</summary>
internal static class SbomDocuments
{
    public static SbomSubject Subject { get; } =
        new("shop <&\"ü", "0fd2c1a", "0.1.0")
        {
            Purl = "pkg:github/owner/shop@0fd2c1a",
            Timestamp = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        };

    public static IReadOnlyList<ComponentDocument> Of(string lineFeed = "\n") => new Tree(
            "package-lock.json",
            (
                """
                { "name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": { "name": "shop", "version": "1.0.0", "dependencies": { "a": "^1" }, "devDependencies": { "b": "^1" }, "optionalDependencies": { "c": "^1" } },
                  "node_modules/a": { "version": "1.0.0", "license": "MIT", "resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz", "integrity": "sha512-ppPFpBcvxdsfUonNcvITKqLl3bqxWbDCZIzDWHzjpdAHRFfZe0Dw9HmA0+za13IdyrgJwpkDTDA9fHaxOrt20A==", "dependencies": { "b": "^1" } },
                  "node_modules/b": { "version": "1.0.0", "license": "(MIT OR Apache-2.0)", "dependencies": { "a": "^1" } },
                  "node_modules/c": { "version": "1.0.0", "optional": true, "license": "Custom licence", "resolved": "git+ssh://git@github.com/owner/c.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" } } }
                """
            ).Replace("\n", lineFeed, StringComparison.Ordinal)
        ).With("go.mod", "module example.com/shop\ngo 1.22\nrequire golang.org/x/net v0.20.0\n").With("go.sum", "golang.org/x/net v0.20.0 h1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=\n").With("requirements.txt", "django>=4\nflask==3.0.0\n").With("Dockerfile", "FROM alpine:3.19\n").With(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - uses: actions/checkout@v4\n").With("b.pom", "<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>x.y</groupId><artifactId>z</artifactId><version>1</version></dependency></dependencies></project>").ReadAll();
}
