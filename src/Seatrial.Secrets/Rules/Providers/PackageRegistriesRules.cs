using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials that publish or fetch packages and images.</summary>
internal static class PackageRegistriesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "npm-access-token",
            Title = "npm access token",
            Pattern = Token("npm_[A-Za-z0-9]{36}"),
            Severity = Severity.Critical,
            Judge = Base62Crc32.Judge,
            Impact = "Publishes packages as its owner: whoever installs them runs the publisher's code.",
            Revoke = "Delete the token in the owner's npm account, check recent publishes, and use trusted publishing or a granular token.",
            PositiveExamples = ["//registry.npmjs.org/:_authToken=npm_{github-crc:30}"],
            NegativeExamples = ["npm_{base62:20}"],
        },
        new()
        {
            Id = "npm-legacy-token",
            Title = "npm token without prefix",
            Pattern =
                @"(?P<name>_authToken)\s{0,3}=\s{0,3}[""\']?(?P<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-f0-9]{36,64})\b",
            Severity = Severity.Critical,
            Impact = "Publishes packages as its owner on the registry of that line.",
            Revoke = "Delete the token in the registry's account settings, check recent publishes and create a granular token.",
            PositiveExamples = ["//registry.npmjs.org/:_authToken={uuid}"],
            NegativeExamples = ["//registry.npmjs.org/:_authToken=${{NPM_TOKEN}}"],
        },
        new()
        {
            Id = "npm-basic-auth",
            Title = "npm registry login in base64",
            Pattern =
                @"(?P<name>:_auth|\b_auth|:_password)\s{0,3}=\s{0,3}[""\']?(?P<secret>[A-Za-z0-9+/]{20,200}={0,2})(?:[^A-Za-z0-9+/=]|$)",
            Confidence = Confidence.Medium,
            Impact = "Signs in to the package registry with user name and password.",
            Revoke = "Change the password at the registry and use a token from the environment.",
            PositiveExamples = ["_auth={base64:44}"],
            NegativeExamples = ["_auth=${{NPM_AUTH}}"],
        },
        new()
        {
            Id = "pypi-token",
            Title = "PyPI API token",
            Pattern = UrlToken("pypi-AgE[A-Za-z0-9_-]{50,1000}"),
            Severity = Severity.Critical,
            Judge = PyPiToken.Judge,
            Impact = "Publishes releases of one or all projects of its owner.",
            Revoke = "Remove the token in the PyPI account, check recent releases and use trusted publishing.",
            PositiveExamples = ["TWINE_PASSWORD={pypi:pypi.org}", "password = {pypi:test.pypi.org}"],
            NegativeExamples = ["pypi-AgEIcHlwaS5vcmc{base62:12}"],
        },
        new()
        {
            Id = "rubygems-api-key",
            Title = "RubyGems API key",
            Pattern = Token("rubygems_[a-f0-9]{48}"),
            Severity = Severity.Critical,
            Impact = "Pushes and yanks gems of its owner.",
            Revoke = "Delete the key in the RubyGems profile, check recent releases and use trusted publishing.",
            PositiveExamples = [":rubygems_api_key: rubygems_{hex:48}"],
            NegativeExamples = ["rubygems_{hex:20}"],
        },
        new()
        {
            Id = "crates-io-token",
            Title = "crates.io API token",
            Pattern = Token("cio[A-Za-z0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Publishes and yanks crates of its owner.",
            Revoke = "Revoke the token in the crates.io account settings and create one limited to a crate.",
            PositiveExamples = ["token = \"cio{base62:32}\""],
            NegativeExamples = ["cio{base62:12}"],
        },
        new()
        {
            Id = "nuget-api-key",
            Title = "NuGet.org API key",
            Pattern = Token("oy2[a-z0-9]{43}"),
            Severity = Severity.Critical,
            Impact = "Publishes versions of its owner's packages.",
            Revoke = "Delete or regenerate the key in the nuget.org account and limit it to packages and an expiry.",
            PositiveExamples = ["dotnet nuget push -k oy2{alnum:43}"],
            NegativeExamples = ["oy2{alnum:20}"],
        },
        new()
        {
            Id = "clojars-deploy-token",
            Title = "Clojars deploy token",
            Pattern = Token("CLOJARS_[a-z0-9]{60}"),
            Severity = Severity.Critical,
            Impact = "Deploys artefacts of its owner's groups.",
            Revoke = "Disable the token in the Clojars account and create one limited to a group.",
            PositiveExamples = ["CLOJARS_PASSWORD=CLOJARS_{alnum:60}"],
            NegativeExamples = ["CLOJARS_{alnum:20}"],
        },
        new()
        {
            Id = "hex-pm-api-key",
            Title = "Hex.pm API key",
            Pattern = Assigned("hex_?api|hex_?pm|hexpm", "key|token|secret", "[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Publishes Elixir and Erlang packages of its owner.",
            Revoke = "Revoke the key with the Hex client or in the dashboard and create one with limited permissions.",
            PositiveExamples = ["HEX_API_KEY={hex:32}"],
            NegativeExamples = ["hex_api_docs: {hex:32}"],
        },
        new()
        {
            Id = "dockerhub-access-token",
            Title = "Docker Hub access token",
            Pattern = UrlToken("dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})"),
            Severity = Severity.Critical,
            Impact = "Pulls private images and may push new ones.",
            Revoke = "Delete the token in the Docker account or organisation settings and create one with the least access.",
            PositiveExamples = ["DOCKERHUB_TOKEN=dckr_pat_{base62:27}", "dckr_oat_{base62:32}"],
            NegativeExamples = ["dckr_pat_{base62:10}"],
        },
        new()
        {
            Id = "docker-registry-auth",
            Title = "Registry login in a Docker configuration",
            Pattern = @"""(?P<name>auth)""\s{0,5}:\s{0,5}""(?P<secret>[A-Za-z0-9+/]{16,400}={0,2})""",
            Judge = BasicAuth.Judge,
            Impact = "Signs in to the container registry with user name and password.",
            Revoke = "Change the password or token at the registry and use a credential helper instead of the file.",
            PositiveExamples = ["{{\"auths\": {{\"registry.example.com\": {{\"auth\": \"{basic64:}\"}}}}}}"],
            NegativeExamples = ["{{\"auth\": \"{hex:10}\"}}"],
        },
        new()
        {
            Id = "artifactory-api-key",
            Title = "JFrog Artifactory API key",
            Pattern = Token("AKCp[A-Za-z0-9]{69}"),
            Severity = Severity.Critical,
            Impact = "Reads and deploys artefacts as its owner.",
            Revoke = "Revoke the API key in the JFrog user profile and use scoped access tokens.",
            PositiveExamples = ["ARTIFACTORY_API_KEY=AKCp{base62:69}"],
            NegativeExamples = ["AKCp{base62:20}"],
        },
        new()
        {
            Id = "artifactory-reference-token",
            Title = "JFrog reference token",
            Pattern = Token("cmVmd[GJ][A-Za-z0-9]{58,60}"),
            Severity = Severity.Critical,
            Impact = "Reads and deploys artefacts as its owner.",
            Revoke = "Revoke the token in the JFrog platform's access token page.",
            PositiveExamples = ["JFROG_TOKEN=cmVmdG{base62:58}"],
            NegativeExamples = ["cmVmdG{base62:12}"],
        },
        new()
        {
            Id = "packagecloud-token",
            Title = "packagecloud token",
            Pattern = Assigned("packagecloud", "[a-f0-9]{48}"),
            Impact = "Reads or pushes packages of a repository.",
            Revoke = "Regenerate the API token in the packagecloud account.",
            PositiveExamples = ["PACKAGECLOUD_TOKEN={hex:48}"],
            NegativeExamples = ["packagecloud_token={hex:20}"],
        },
        new()
        {
            Id = "cloudsmith-api-key",
            Title = "Cloudsmith API key",
            Pattern = Assigned("cloudsmith", "[a-f0-9]{40}"),
            Impact = "Reads and publishes packages of its owner.",
            Revoke = "Refresh the API key in the Cloudsmith user settings.",
            PositiveExamples = ["CLOUDSMITH_API_KEY=\"{hex:40}\""],
            NegativeExamples = ["cloudsmith_version = \"{hex:40}\""],
        },
        new()
        {
            Id = "vs-marketplace-token",
            Title = "Visual Studio Marketplace or Open VSX token",
            Pattern = Assigned(
                "vsce|ovsx|open_?vsx",
                "pat|token",
                "[a-z2-7]{52}|ovsxat_[a-f0-9-]{36}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Publishes new versions of editor extensions.",
            Revoke = "Revoke the token at the marketplace and create one limited to publishing.",
            PositiveExamples = ["OVSX_PAT={uuid}", "VSCE_PAT={alnum32:52}"],
            NegativeExamples = ["OVSX_PAT: secret-from-the-vault"],
        },
    ];
}
