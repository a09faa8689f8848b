using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// What a folder on the way to a file says of it by its name: that tools fill it, or that it is a copy of a program which somebody else
/// publishes.
/// </summary>
internal static class Folders
{
    /// <summary>
    /// What test tools keep between runs or write about them. Folders of builds are none: a build may hold what was in its environment.
    /// </summary>
    private static readonly WordSet CachesOfTests = new(
        ".jest-cache .jest_cache jest-cache .pytest_cache .mypy_cache .ruff_cache .nyc_output .phpunit.cache .vitest __snapshots__ lcov-report htmlcov playwright-report test-results test-reports allure-results allure-report"
    );

    /// <summary>Copies by what they are called: kits that people unpack into their program.</summary>
    private static readonly WordSet Copies = new(
        "third_party third-party thirdparty 3rdparty bower_components tcpdf fpdf fpdi dompdf mpdf phpmailer swiftmailer ckeditor fckeditor tinymce kcfinder elfinder botocore boto3 awscli woocommerce elementor wordfence jetpack akismet autoptimize wp-includes wp-admin"
    );

    /// <summary>Packages of publishers, where their sources or what was decompiled of them lie in a program.</summary>
    private static readonly string[] Packages =
    [
        "com/google/android/",
        "com/google/firebase/",
        "com/facebook/android/",
        "com/crashlytics/",
        "io/fabric/",
        "com/umeng/",
        "com/alipay/sdk/",
        "com/baidu/",
        "com/tencent/mm/",
        "android/support/",
        "androidx/",
        "org/apache/",
        "okhttp3/",
    ];

    /// <summary>
    /// Whether the file teaches a coding assistant how something is done (<c>.agents/skills/…</c>): the templates in it are nobody's
    /// program.
    /// </summary>
    public static bool IsOfAssistant(string path)
    {
        int skills = path.IndexOf("/skills/", StringComparison.Ordinal);
        return skills > 0 && path[(path.LastIndexOf('/', skills - 1) + 1)] == '.';
    }

    /// <summary>Whether the file is a part of a cache or a report of a test tool.</summary>
    public static bool IsCacheOfTests(string path) => HasFolder(path, CachesOfTests, countsVersions: false);

    /// <summary>
    /// Whether the file lies in a copy of somebody else's program, by its name or by the version behind it (<c>kit_5.0.2</c>), as archives
    /// are unpacked.
    /// </summary>
    public static bool IsCopy(string path) => HasFolder(path, Copies, countsVersions: true) || IsPackage(path);

    /// <summary>Why nothing in a folder of Vagrant is of use to others.</summary>
    public const string OfVagrant = "for machines that Vagrant makes on the developer's own, by its folder";

    private static readonly WordSet Vagrant = new("vagrant .vagrant");

    /// <summary>Whether the file is for machines that Vagrant makes: <c>inventories/vagrant/group_vars/all.yml</c>.</summary>
    public static bool IsOfVagrant(ReadOnlySpan<char> path) => HasFolder(path, Vagrant, countsVersions: false);

    private static readonly WordSet Demo = new("demo demos");

    /// <summary>Whether the file lies in a folder for what is shown to others, and may run for it.</summary>
    public static bool IsOfDemo(string path) => HasFolder(path, Demo, countsVersions: false);

    /// <summary>Whether the file is a part of an extension or a theme of WordPress; most of them are somebody else's.</summary>
    public static bool IsExtension(string path) =>
        path.Contains("wp-content/plugins/", StringComparison.Ordinal) || path.Contains("wp-content/themes/", StringComparison.Ordinal);

    private static bool IsPackage(string path)
    {
        foreach (string package in Packages)
        {
            if (
                path.Contains(package, StringComparison.Ordinal)
                && (path.StartsWith(package, StringComparison.Ordinal) || path.Contains("/" + package, StringComparison.Ordinal))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFolder(ReadOnlySpan<char> path, WordSet names, bool countsVersions)
    {
        ReadOnlySpan<char> rest = path.ToString().ToLowerInvariant();
        for (int slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            ReadOnlySpan<char> folder = rest[..slash];
            if (names.Contains(folder) || (countsVersions && EndsInVersion(folder)))
            {
                return true;
            }

            rest = rest[(slash + 1)..];
        }

        return false;
    }

    /// <summary>
    /// A name with a version of three numbers or more behind it; <c>release-1.2.0</c> and the like are versions of the program itself.
    /// </summary>
    private static bool EndsInVersion(ReadOnlySpan<char> folder)
    {
        int start = folder.Length;
        while (start > 0 && (char.IsAsciiDigit(folder[start - 1]) || folder[start - 1] == '.'))
        {
            start--;
        }

        ReadOnlySpan<char> name = folder[..start].TrimEnd('v').TrimEnd("-_");
        return start > 1
            && folder[start..].Count('.') >= 2
            && char.IsAsciiDigit(folder[^1])
            && name.Length >= 3
            && char.IsAsciiLetter(name[^1])
            && !name.EndsWith("release", StringComparison.Ordinal)
            && !name.EndsWith("version", StringComparison.Ordinal)
            && !name.EndsWith("backup", StringComparison.Ordinal);
    }
}
