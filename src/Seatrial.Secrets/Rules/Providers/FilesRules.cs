using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of design, document and file services.</summary>
internal static class FilesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "miro-token",
            Title = "Miro access token",
            Pattern = Assigned("miro", "token|secret", "[A-Za-z0-9_-]{27}|[A-Za-z0-9]{32}"),
            Impact = "Reads and changes boards.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MIRO_ACCESS_TOKEN={base62:27}"],
            NegativeExamples = ["MIRO_BOARD_ID={base62:12}="],
        },
        new()
        {
            Id = "settlemint-token",
            Title = "SettleMint access token",
            Pattern = Token("sm_(?:pat|sat|aat)_[A-Za-z0-9]{16}"),
            Impact = "Acts as its owner or application on the platform.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SETTLEMINT_ACCESS_TOKEN=sm_pat_{base62:16}"],
            NegativeExamples = ["sm_pat_{base62:5}"],
        },
        new()
        {
            Id = "dependency-track-key",
            Title = "Dependency-Track API key",
            Pattern = Token("odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,40}"),
            Impact = "Reads projects and uploads bills of materials.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DTRACK_API_KEY=odt_{base62:32}"],
            NegativeExamples = ["odt_{base62:9}"],
        },
        new()
        {
            Id = "intra42-client-secret",
            Title = "42 intranet client secret",
            Pattern = Token("s-s4t2(?:ud|af)-[a-f0-9]{64}"),
            Impact = "Acts as the application on the school's API.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CLIENT_SECRET=s-s4t2ud-{hex:64}"],
            NegativeExamples = ["s-s4t2ud-{hex:9}"],
        },
        new()
        {
            Id = "dropbox-token",
            Title = "Dropbox access token",
            Pattern = UrlToken(@"sl\.(?:u\.)?[A-Za-z0-9_-]{130,1300}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes files within its scopes.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DROPBOX_TOKEN=sl.{base64url:136}"],
            NegativeExamples = ["sl.{base62:9}"],
        },
        new()
        {
            Id = "dropbox-app-secret",
            Title = "Dropbox app secret or long-lived token",
            Pattern = Assigned("dropbox", "secret|token|key", "[a-z0-9]{15}|[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_-]{43}"),
            Impact = "Acts as the application, or reads and changes its owner's files.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DROPBOX_APP_SECRET={alnum:15}"],
            NegativeExamples = ["DROPBOX_TOKEN_PATH=/files/x"],
        },
        new()
        {
            Id = "box-client-secret",
            Title = "Box client secret",
            Pattern = Assigned(@"\bbox_|boxapp|box_?client", "secret", "[A-Za-z0-9]{32}"),
            Impact = "Acts as the application on the enterprise's files.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BOX_CLIENT_SECRET={base62:32}"],
            NegativeExamples = ["BOX_CLIENT_ID={base62:32}"],
        },
        new()
        {
            Id = "docusign-secret",
            Title = "DocuSign secret key",
            Pattern = Assigned(
                "docusign",
                "secret|integration_?key",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Acts as the integration and may send envelopes.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DOCUSIGN_SECRET_KEY={uuid}"],
            NegativeExamples = ["DOCUSIGN_ACCOUNT_ID={uuid}"],
        },
        new()
        {
            Id = "calendly-token",
            Title = "Calendly personal access token",
            Pattern = Assigned("calendly", "token|key", @"eyJraWQiOi[A-Za-z0-9_-]{40,140}\.[A-Za-z0-9_-]{100,400}\.[A-Za-z0-9_-]{86}"),
            Impact = "Reads and books meetings as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CALENDLY_TOKEN=eyJraWQiOi{base64url:80}.{base64url:200}.{base64url:86}"],
            NegativeExamples = ["CALENDLY_URL=https://calendly.com/x"],
        },
        new()
        {
            Id = "readme-api-key",
            Title = "ReadMe API key",
            Pattern = Token("rdme_[a-z0-9]{70}"),
            Severity = Severity.Medium,
            Impact = "Changes the project's documentation.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["README_API_KEY=rdme_{alnum:70}"],
            NegativeExamples = ["rdme_{alnum:9}"],
        },
        new()
        {
            Id = "todoist-token",
            Title = "Todoist API token",
            Pattern = Assigned("todoist", "token|key|secret", "[a-f0-9]{40}"),
            Severity = Severity.Medium,
            Impact = "Reads and changes tasks as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TODOIST_API_TOKEN={hex:40}"],
            NegativeExamples = ["TODOIST_PROJECT_ID=12"],
        },
        new()
        {
            Id = "coda-token",
            Title = "Coda API token",
            Pattern = Assigned("coda", "token|key", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Reads and changes documents as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CODA_API_TOKEN={uuid}"],
            NegativeExamples = ["CODA_DOC_ID=x"],
        },
        new()
        {
            Id = "smartsheet-token",
            Title = "Smartsheet API token",
            Pattern = Assigned("smartsheet", "[A-Za-z0-9]{26}|[A-Za-z0-9]{37}"),
            Impact = "Reads and changes sheets as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SMARTSHEET_ACCESS_TOKEN={base62:37}"],
            NegativeExamples = ["SMARTSHEET_SHEET_ID=12"],
        },
        new()
        {
            Id = "shortcut-token",
            Title = "Shortcut API token",
            Pattern = Assigned(
                "shortcut|clubhouse",
                "token",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Reads and changes stories as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SHORTCUT_API_TOKEN={uuid}"],
            NegativeExamples = ["SHORTCUT_STORY=12"],
        },
        new()
        {
            Id = "frameio-token",
            Title = "Frame.io API token",
            Pattern = UrlToken("fio-u-[A-Za-z0-9_=-]{64}"),
            Impact = "Reads and changes media of its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FRAMEIO_TOKEN=fio-u-{base64url:64}"],
            NegativeExamples = ["fio-u-{base62:9}"],
        },
    ];
}
