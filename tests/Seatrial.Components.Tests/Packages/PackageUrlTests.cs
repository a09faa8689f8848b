using Seatrial.Components.Packages;
using Seatrial.Components.Reading;

namespace Seatrial.Components.Tests.Packages;

/// <summary>Rules of the package URL specification and of its types.</summary>
public sealed class PackageUrlTests
{
    [Theory]
    [InlineData("pkg:npm/%40angular/core@17.0.0", "npm", "@angular", "core", "17.0.0")]
    [InlineData("pkg:npm/@angular/core@17.0.0", "npm", "@angular", "core", "17.0.0")]
    [InlineData("pkg:npm/@angular/core", "npm", "@angular", "core", null)]
    [InlineData("pkg://maven/org.apache.commons/commons-lang3@3.14.0", "maven", "org.apache.commons", "commons-lang3", "3.14.0")]
    [InlineData("PKG:GOLANG/google.golang.org/genproto/googleapis@v0.1.0", "golang", "google.golang.org/genproto", "googleapis", "v0.1.0")]
    [InlineData("pkg:docker/cassandra@sha256:244fd47e07d1004f0aed9c", "docker", null, "cassandra", "sha256:244fd47e07d1004f0aed9c")]
    [InlineData("pkg:swift/github.com/apple/swift-nio@2.65.0", "swift", "github.com/apple", "swift-nio", "2.65.0")]
    [InlineData("pkg:generic/%20leading@1", "generic", null, " leading", "1")]
    public void Parses_into_its_parts(string text, string type, string? space, string name, string? version)
    {
        var purl = PackageUrl.Parse(text);

        Assert.NotNull(purl);
        Assert.Equal((type, space, name, version), (purl.Type, purl.Namespace, purl.Name, purl.Version));
    }

    [Theory]
    [InlineData("pkg:PYPI/Django_Rest@1.11.DEV1", "pkg:pypi/django-rest@1.11.dev1")]
    [InlineData("pkg:composer/Laravel/Framework@v11.0.0", "pkg:composer/laravel/framework@v11.0.0")]
    [InlineData("pkg:nuget/EnterpriseLibrary.Common@6.0.1304", "pkg:nuget/EnterpriseLibrary.Common@6.0.1304")]
    [InlineData("pkg:github/Package-URL/purl-Spec@abc", "pkg:github/package-url/purl-spec@abc")]
    [InlineData("pkg:pub/Flutter-Svg@2.0.0", "pkg:pub/flutter_svg@2.0.0")]
    [InlineData("pkg:deb/debian/Curl@7.50.3-1?distro=jessie&arch=i386", "pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=jessie")]
    [InlineData("pkg:maven/a/b@1?Type=pom&classifier=", "pkg:maven/a/b@1?type=pom")]
    [InlineData("pkg:generic/x@1?vcs_url=git%2Bhttps:%2F%2Fhost%2Fx%40abc", "pkg:generic/x@1?vcs_url=git%2Bhttps:%2F%2Fhost%2Fx%40abc")]
    [InlineData(
        "pkg:golang/google.golang.org/genproto#/googleapis/../api/./annotations/",
        "pkg:golang/google.golang.org/genproto#googleapis/api/annotations"
    )]
    [InlineData("pkg:gem//rails@7.1.0", "pkg:gem/rails@7.1.0")]
    [InlineData("pkg:generic/caf%C3%A9@1", "pkg:generic/caf%C3%A9@1")]
    [InlineData(
        "pkg:bazel/rules_java@7.8.0?repository_url=https://example.org/registry/",
        "pkg:bazel/rules_java@7.8.0?repository_url=https:%2F%2Fexample.org%2Fregistry%2F"
    )]
    public void Has_one_canonical_form(string text, string canonical)
    {
        string? once = PackageUrl.Parse(text)?.ToString();

        Assert.Equal(canonical, once);
        Assert.Equal(canonical, PackageUrl.Parse(once!)?.ToString());
    }

    [Theory]
    [InlineData("npm/lodash@4.17.21")]
    [InlineData("pkg:npm")]
    [InlineData("pkg:npm/")]
    [InlineData("pkg:/lodash")]
    [InlineData("pkg:n&g/lodash@1")]
    [InlineData("pkg:3nug/lodash@1")]
    [InlineData("pkg:maven/commons-lang3@1")]
    [InlineData("pkg:composer/framework@1")]
    [InlineData("pkg:swift/github.com/Alamofire/@5.4.3")]
    [InlineData("pkg:gem/space/rails@7.1.0")]
    [InlineData("pkg:npm/lodash@1?in production=true")]
    [InlineData("pkg:julia/Dates@1.9.0")]
    [InlineData("pkg:cran/@0.9.1")]
    public void Is_none_where_a_rule_of_the_type_is_broken(string text) => Assert.Null(PackageUrl.Parse(text));

    [Fact]
    public void Equal_packages_are_equal_values()
    {
        Assert.Equal(PackageUrl.Parse("pkg:pypi/Django_Rest@1?b=2&a=1"), PackageUrl.Parse("pkg:PyPI/django-rest@1?a=1&b=2"));
        Assert.NotEqual(PackageUrl.Parse("pkg:pypi/django@1"), PackageUrl.Parse("pkg:pypi/django@2"));
    }

    [Theory]
    [InlineData(Ecosystem.Npm, "@scope/name", "1.0.0", "pkg:npm/%40scope/name@1.0.0")]
    [InlineData(Ecosystem.Maven, "org.a:b", "1", "pkg:maven/org.a/b@1")]
    [InlineData(Ecosystem.Go, "github.com/spf13/cobra", "1.2.1", "pkg:golang/github.com/spf13/cobra@v1.2.1")]
    [InlineData(Ecosystem.Go, "stdlib", "1.23", "pkg:golang/stdlib@1.23")]
    [InlineData(Ecosystem.GitHubActions, "github/codeql-action/init", "v3", "pkg:githubactions/github/codeql-action@v3#init")]
    [InlineData(Ecosystem.Docker, "ghcr.io/owner/app", "1.2", "pkg:docker/owner/app@1.2?repository_url=ghcr.io")]
    [InlineData(Ecosystem.CocoaPods, "Firebase/Core", "10.0", "pkg:cocoapods/Firebase@10.0#Core")]
    [InlineData(Ecosystem.Maven, ":b", "1", null)]
    public void Names_of_ecosystems_become_package_urls(Ecosystem ecosystem, string name, string version, string? expected) =>
        Assert.Equal(expected, PurlNames.Of(ecosystem, name, version)?.ToString());
}
