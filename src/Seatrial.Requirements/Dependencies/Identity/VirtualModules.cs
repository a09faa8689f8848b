namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// Modules that a framework or its bundler makes up while it builds: no registry has them. Names with a colon (<c>astro:content</c>,
/// <c>virtual:pages</c>), <c>#</c>, <c>$</c> or <c>~</c> are no names of packages anyway and need no row.
/// </summary>
internal static class VirtualModules
{
    /// <summary>
    /// What a specifier begins with, and the packages of which one is declared where it means that. From the documentation of each
    /// framework.
    /// </summary>
    private static readonly (string Prefix, string[] Providers)[] Table =
    [
        ("@theme/", ["@docusaurus/core", "vuepress", "@vuepress/core", "rspress", "@rspress/core"]),
        ("@theme-original/", ["@docusaurus/core", "rspress", "@rspress/core"]),
        ("@theme-init/", ["@docusaurus/core"]),
        ("@site/", ["@docusaurus/core"]),
        ("@generated/", ["@docusaurus/core"]),
        ("@docusaurus/", ["@docusaurus/core"]),
        ("@internal/", ["vuepress", "@vuepress/core"]),
        ("@temp/", ["vuepress", "@vuepress/core"]),
        ("wasp/", ["wasp-config", "@wasp.sh/spec", "@wasp.sh/wasp-cli"]),
        ("@ember/", ["ember-source", "ember-cli"]),
        ("@glimmer/", ["ember-source", "ember-cli"]),
        ("ember/", ["ember-source", "ember-cli"]),
        ("ember-testing", ["ember-source", "ember-cli"]),
        ("meteor/", ["meteor-node-stubs"]),
        ("umi", ["@umijs/max", "@umijs/bundler-webpack", "@umijs/plugins"]),
        ("ice", ["@ice/app", "ice.js"]),
        ("dumi/theme", ["dumi"]),
        ("uno.css", ["unocss", "@unocss/vite", "@unocss/nuxt", "@unocss/astro"]),
        ("windi.css", ["vite-plugin-windicss"]),
        ("quasar/", ["@quasar/app-vite", "@quasar/app-webpack", "@quasar/app"]),
        ("lwc", ["@lwc/engine-dom", "@salesforce/sfdx-lwc-jest"]),
        ("lightning/", ["@lwc/engine-dom", "@salesforce/sfdx-lwc-jest"]),
        ("@salesforce/", ["@lwc/engine-dom", "@salesforce/sfdx-lwc-jest"]),
    ];

    /// <summary>Whether a specifier means what a declared framework makes up.</summary>
    /// <param name="specifier">As imported.</param>
    /// <param name="declared">Names that the manifests above the file declare.</param>
    public static bool IsProvided(string specifier, IReadOnlySet<string> declared) =>
        Array.Exists(Table, row => IsOf(specifier, row.Prefix) && Array.Exists(row.Providers, declared.Contains));

    private static bool IsOf(string specifier, string prefix) =>
        specifier.StartsWith(prefix, StringComparison.Ordinal)
        && (specifier.Length == prefix.Length || prefix[^1] == '/' || specifier[prefix.Length] == '/');
}
