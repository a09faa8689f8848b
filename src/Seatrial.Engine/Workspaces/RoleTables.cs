using System.Collections.Frozen;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// What names of folders and files mean, by the conventions of the ecosystems. Folder names hold for everything below them.
/// </summary>
internal static class RoleTables
{
    private static readonly FrozenDictionary<string, FileRole> Folders = Table(
        (
            FileRole.Test,
            "test tests spec specs __tests__ __test__ e2e cypress playwright testing testlib test-utils unittest unittests integration integration-tests integration_tests testsuite testutil testutils testhelper testhelpers test-helpers "
                + "test_helpers test_utils testsupport testrig src-test acceptance molecule k6 locust .maestro .detox gatling jmeter artillery loadtest loadtests load-test load-tests load_test load_tests"
        ),
        (FileRole.Test | FileRole.Fixture, "testdata test-data test_data __mocks__ __snapshots__ mocks cassettes vcr_cassettes"),
        (FileRole.Fixture, "fixtures fixture __fixtures__ golden goldens snapshots"),
        (FileRole.Documentation, "doc docs documentation wiki javadoc man api-docs api_docs apidocs howto howtos handbook"),
        (FileRole.Example, "example examples sample samples demo demos quickstart quickstarts tutorial tutorials boilerplate"),
        (FileRole.Translation, "locale locales i18n l10n lang langs translations translation lc_messages _locales lproj"),
        (
            FileRole.Configuration,
            ".github .gitlab .circleci .buildkite .azure-pipelines .husky .devcontainer .vscode .idea k8s kubernetes helm charts terraform ansible"
        )
    );

    private static readonly FrozenDictionary<string, FileRole> Names = Table(
        (
            FileRole.Lockfile,
            "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock gemfile.lock gems.locked poetry.lock pdm.lock uv.lock "
                + "pipfile.lock pylock.toml conda-lock.yml pixi.lock cargo.lock go.sum go.work.sum packages.lock.json project.assets.json paket.lock gradle.lockfile buildscript-gradle.lockfile "
                + "mix.lock rebar.lock pubspec.lock podfile.lock cartfile.resolved package.resolved flake.lock .terraform.lock.hcl chart.lock requirements.lock stack.yaml.lock "
                + "cabal.project.freeze renv.lock shard.lock conan.lock vcpkg-lock.json module.bazel.lock maven_install.json opam.locked spago.lock"
        ),
        (
            FileRole.Test,
            "cypress.config.ts cypress.config.js cypress.config.mjs cypress.json playwright.config.ts playwright.config.js playwright.config.mjs vitest.config.ts vitest.config.js vitest.setup.ts "
                + "jest.config.ts jest.config.js jest.setup.ts jest.setup.js phpunit.xml phpunit.xml.dist conftest.py pytest.ini tox.ini karma.conf.js .rspec codeception.yml behat.yml"
        ),
        (FileRole.Documentation, "openapi.json openapi.yaml openapi.yml swagger.json swagger.yaml swagger.yml"),
        (
            FileRole.Documentation,
            "readme changelog changes history contributing code_of_conduct license licence copying notice authors contributors maintainers security todo news install upgrade faq"
        ),
        (
            FileRole.Configuration,
            "dockerfile containerfile docker-compose.yml docker-compose.yaml compose.yml compose.yaml package.json tsconfig.json jsconfig.json makefile jenkinsfile procfile vercel.json "
                + "netlify.toml fly.toml render.yaml app.json app.yaml firebase.json .firebaserc wrangler.toml wrangler.jsonc serverless.yml nginx.conf pyproject.toml setup.cfg setup.py pipfile "
                + "requirements.txt cargo.toml go.mod pom.xml build.gradle build.gradle.kts settings.gradle gemfile composer.json pubspec.yaml mix.exs .gitlab-ci.yml .travis.yml "
                + "azure-pipelines.yml bitbucket-pipelines.yml appsettings.json web.config application.properties application.yml application.yaml .env .npmrc .pypirc .editorconfig "
                + "seatrial.yaml renovate.json dependabot.yml docker-bake.hcl vagrantfile chart.yaml values.yaml kustomization.yaml supabase.toml global.json nuget.config"
        )
    );

    private static readonly FrozenDictionary<string, FileRole> Extensions = Table(
        (FileRole.Documentation, ".md .mdx .mdc .markdown .rst .adoc .asciidoc .tex .pod .rdoc .org"),
        (FileRole.Translation, ".po .pot .mo .xliff .xlf .resx .strings .stringsdict .arb .ftl .lproj .xcstrings"),
        (
            FileRole.Configuration,
            ".yml .yaml .toml .ini .cfg .conf .config .properties .tf .tfvars .hcl .bicep .env .editorconfig .csproj .fsproj .vbproj .props .targets .sln .slnx .plist"
        ),
        (FileRole.Example, ".example .sample .template .dist .tmpl .tpl .default"),
        (FileRole.Fixture, ".snap .golden")
    );

    /// <summary>Words in a file's name, set off by '.', '-' or '_'.</summary>
    private static readonly FrozenDictionary<string, FileRole> Words = Table(
        (FileRole.Test, "test tests testing spec specs e2e cy cypress unittest"),
        (FileRole.Fixture, "fixture fixtures mock mocks"),
        (FileRole.Documentation, "howto"),
        (FileRole.Example, "example examples sample samples template dist")
    );

    private static readonly FrozenDictionary<string, FileRole>.AlternateLookup<ReadOnlySpan<char>> FolderLookup =
        Folders.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, FileRole>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenDictionary<string, FileRole>.AlternateLookup<ReadOnlySpan<char>> ExtensionLookup =
        Extensions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, FileRole>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static FileRole OfFolder(ReadOnlySpan<char> name)
    {
        if (FolderLookup.TryGetValue(name, out var role))
        {
            return role;
        }

        if (
            name.EndsWith("-examples", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_examples", StringComparison.OrdinalIgnoreCase)
        )
        {
            return FileRole.Example;
        }

        // .NET, Java and Nx name test projects by suffix: Shop.Tests, shop-test, shop-e2e.
        return
            name.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".Test", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-tests", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-test", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-e2e", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("_test", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("_tests", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("UnitTests", StringComparison.Ordinal)
            || name.EndsWith("IntegrationTests", StringComparison.Ordinal)
            ? FileRole.Test
            : FileRole.None;
    }

    public static FileRole OfName(ReadOnlySpan<char> name)
    {
        var extension = Path.GetExtension(name);
        var stem = name[..^extension.Length];
        var role = ExtensionLookup.GetValueOrNone(extension) | NameLookup.GetValueOrNone(name);
        if (role == FileRole.None || !extension.IsEmpty)
        {
            // README.txt, LICENSE-MIT: only the first word counts, and only in files that are not code.
            role |= extension is "" or ".txt" or ".md" ? NameLookup.GetValueOrNone(stem) & FileRole.Documentation : FileRole.None;
        }

        if (
            name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || (name.Contains(".config.", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.'))
        )
        {
            role |= FileRole.Configuration;
        }

        if (extension is ".gotmpl" or ".j2" or ".hbs" or ".tpl" or ".tmpl")
        {
            // README.md.gotmpl: what a document is made from.
            role |= OfName(stem) & FileRole.Documentation;
        }

        // apt.lock.json, images-lock.yaml: whatever they lock.
        if (
            extension is ".json" or ".yaml" or ".yml" or ".toml"
            && (stem.EndsWith(".lock", StringComparison.OrdinalIgnoreCase) || stem.EndsWith("-lock", StringComparison.OrdinalIgnoreCase))
        )
        {
            role |= FileRole.Lockfile;
        }

        if (IsOfCi(name))
        {
            role |= FileRole.Test;
        }

        if (stem is "api-docs" or "apidocs" or "api_docs" or "swagger" or "openapi")
        {
            role |= FileRole.Documentation;
        }

        return role | OfWords(name) | OfTestClass(stem, extension) | OfMessages(stem, extension);
    }

    /// <summary>
    /// Rails and Laravel keep translations in folders whose names mean something else elsewhere; projects of the Perl tradition keep their
    /// tests in a top folder <c>t</c>, and those of Django settings for runs of them; folders called requests hold code in one project and
    /// bodies of requests in another.
    /// </summary>
    public static FileRole OfPath(ReadOnlySpan<char> path)
    {
        if (path.StartsWith("t/", StringComparison.Ordinal) || path.EndsWith("settings/ci.py", StringComparison.Ordinal))
        {
            return FileRole.Test;
        }

        // Bodies of requests that documentation of an interface is made from.
        if (
            path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && (
                path.Contains("/requests/", StringComparison.OrdinalIgnoreCase)
                || path.Contains("/responses/", StringComparison.OrdinalIgnoreCase)
                || path.Contains("/payloads/", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return FileRole.Example;
        }

        return
            path.StartsWith("resources/lang/", StringComparison.OrdinalIgnoreCase)
            || path.Contains("/resources/lang/", StringComparison.OrdinalIgnoreCase)
            ? FileRole.Translation
            : FileRole.None;
    }

    /// <summary>
    /// Services and settings that a run of continuous integration starts and throws away: <c>compose.ci.yaml</c>, <c>.env.ci</c>.
    /// </summary>
    private static bool IsOfCi(ReadOnlySpan<char> name) =>
        (
            name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
        )
        && (
            name.Contains(".ci.", StringComparison.OrdinalIgnoreCase)
            || name.Contains("-ci.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".ci", StringComparison.OrdinalIgnoreCase)
        );

    private static FileRole OfWords(ReadOnlySpan<char> name)
    {
        var role = FileRole.None;
        foreach (var range in name.SplitAny('.', '-', '_'))
        {
            // The first word alone is the file's subject, not its role: template.ts, sample.py; but test_orders.py and howto_login.html.
            var word = name[range];
            var found = WordLookup.GetValueOrNone(word);
            role |= range.Start.Value == 0 && word.Length != name.Length ? found & (FileRole.Test | FileRole.Documentation) : found;
        }

        return role;
    }

    /// <summary>
    /// OrderServiceTest.java, OrderServiceTests.cs, OrderSpec.scala, TestOrder.java. TestMailController.cs answers requests that try
    /// something out, and is a part of the program.
    /// </summary>
    private static FileRole OfTestClass(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension)
    {
        if (extension is not (".java" or ".kt" or ".scala" or ".groovy" or ".cs" or ".fs" or ".vb" or ".php" or ".swift" or ".cpp" or ".m"))
        {
            return FileRole.None;
        }

        bool test =
            stem.EndsWith("Test", StringComparison.Ordinal)
            || stem.EndsWith("Tests", StringComparison.Ordinal)
            || stem.EndsWith("Spec", StringComparison.Ordinal)
            || stem.EndsWith("TestCase", StringComparison.Ordinal)
            || stem.EndsWith("IT", StringComparison.Ordinal)
            || (
                stem.Length > 4
                && stem.StartsWith("Test", StringComparison.Ordinal)
                && char.IsUpper(stem[4])
                && !stem.EndsWith("Controller", StringComparison.Ordinal)
            );
        return test ? FileRole.Test : FileRole.None;
    }

    /// <summary>messages.de.json, messages_fr.properties, strings.xml of Android.</summary>
    private static FileRole OfMessages(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension) =>
        extension is ".json" or ".properties" or ".yml" or ".yaml" or ".xml"
        && (
            stem.StartsWith("messages", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("translation", StringComparison.OrdinalIgnoreCase)
            || stem.Equals("strings", StringComparison.OrdinalIgnoreCase)
        )
            ? FileRole.Translation
            : FileRole.None;

    private static FileRole GetValueOrNone(
        this FrozenDictionary<string, FileRole>.AlternateLookup<ReadOnlySpan<char>> table,
        ReadOnlySpan<char> key
    ) => table.TryGetValue(key, out var role) ? role : FileRole.None;

    private static FrozenDictionary<string, FileRole> Table(params ReadOnlySpan<(FileRole Role, string Words)> rows)
    {
        var table = new Dictionary<string, FileRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table[word] = table.GetValueOrDefault(word) | role;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
