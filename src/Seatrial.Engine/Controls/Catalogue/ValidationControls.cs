using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class ValidationControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "VAL-1",
            Requirement = Requirement.Validation,
            Title = "every input of every endpoint passes a schema before use",
            Why =
                "Code that trusts its input works until somebody sends a list where a number was meant, a negative amount or a megabyte of text. "
                + "A schema at the door says once what is allowed, and everything behind it can rely on that.",
            HowJudged =
                "Passes when the body, query and path values of each endpoint pass a schema before they are used. "
                + "Fails at each endpoint that uses an input without one. "
                + "Unknown when endpoints could not be read: a validation library among the dependencies is only a hint.",
            HowToFix =
                "Describe the input of each endpoint with the framework's schema library, parse at the start of the handler, "
                + "and use only the parsed value after it.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["2.1.1", "2.2.1", "2.2.2", "15.3.5"],
                ApiTop10 = ["API3", "API10"],
                Cwe = [20, 1287],
                Ssdf = ["PW.5.1"],
            },
        },
        new()
        {
            Id = "VAL-2",
            Requirement = Requirement.Validation,
            Title = "no untrusted input reaches an injection sink",
            Why =
                "When input is glued into a query, a command, a path or an address, the sender decides what it means. "
                + "That is how databases are read whole and servers are taken over.",
            HowJudged =
                "Passes when the dangerous calls were found and none takes input that was not bound or checked. "
                + "Fails at each place where request data reaches SQL, a shell, a file path, a template, code evaluation or an outgoing address. "
                + "Unknown when the code could not be followed.",
            HowToFix =
                "Use parameters for queries, argument lists for commands, fixed folders for files and an allow-list for hosts. "
                + "Never build any of them by joining text.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["1.2.4", "1.2.5", "1.3.2", "1.3.6", "1.3.7", "5.3.2"],
                ApiTop10 = ["API7", "API8", "API10"],
                Cwe = [89, 78, 22, 94, 918, 943],
                Ssdf = ["PW.5.1", "PW.7.2"],
            },
        },
        new()
        {
            Id = "VAL-3",
            Requirement = Requirement.Validation,
            Title = "uploads are limited in type, size, name and place",
            Why =
                "An upload form without limits takes programs, pages with scripts and files that fill the disk. "
                + "A file name from outside can even decide where on the server it lands.",
            HowJudged =
                "Passes when each upload limits size and type and stores under a name of its own, outside what the server runs. "
                + "Fails at each upload that lacks one of these. "
                + "Not applicable when nothing is uploaded; unknown when upload handling could not be read.",
            HowToFix =
                "Set a size limit in the parser, check type by content and extension, generate the stored name, "
                + "and keep files in object storage with private access.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["5.1.1", "5.2.1", "5.2.2", "5.3.1", "5.3.2"],
                ApiTop10 = ["API4"],
                Cwe = [434, 22, 400],
                Ssdf = ["PW.5.1"],
            },
        },
        new()
        {
            Id = "VAL-4",
            Requirement = Requirement.Validation,
            Title = "errors and output leak nothing",
            Why =
                "A stack trace in an answer tells an attacker versions, paths and queries. "
                + "Text from users that is put into a page without escaping runs as a script in the next visitor's browser.",
            HowJudged =
                "Passes when a central error handler answers in general words and output is escaped. "
                + "Fails where an exception, a stack or raw HTML from input is sent to the client, or a debug mode is on in what is deployed. "
                + "Unknown when error handling could not be read.",
            HowToFix =
                "Add one error handler that logs the details and answers with a general message and a reference. "
                + "Leave escaping to the template engine and sanitise the few places that must show HTML.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["1.2.1", "1.3.1", "13.4.2", "16.5.1", "16.5.4"],
                ApiTop10 = ["API8"],
                Cwe = [209, 79, 489],
                Ssdf = ["PW.5.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "VAL-5",
            Requirement = Requirement.Validation,
            Title = "limits on body size, page size and rate",
            Why =
                "Without limits one caller can use up memory, the database and the monthly budget of every paid service behind the application. "
                + "It does not take an attack: a loop in a client is enough.",
            HowJudged =
                "Passes when body size, page size and rate are limited for the endpoints, in code or in the gateway configuration. "
                + "Fails where a list is returned without a bound, or a limit was switched off. "
                + "Unknown when a limit may sit in front of the application and is not in the repository.",
            HowToFix =
                "Set the framework's body limit, cap page size on the server, and add a rate limit by caller; "
                + "use stricter limits where a call costs money.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["2.1.3", "2.4.1", "4.3.1", "15.2.2"],
                ApiTop10 = ["API4", "API6"],
                Cwe = [770, 400, 799],
                Ssdf = ["PW.1.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "VAL-6",
            Requirement = Requirement.Validation,
            Title = "model output and untrusted text given to a model are treated as untrusted",
            Why =
                "Text that a model reads can tell it what to do, and what a model writes can be anything. "
                + "If its answer is run, queried, shown as HTML or used to call tools, whoever wrote that text is in control.",
            HowJudged =
                "Passes when model output passes a schema and reaches no dangerous call, and tools check the user's own rights. "
                + "Fails where model output reaches code evaluation, a query, a shell or raw HTML, or a tool acts with more rights than the user. "
                + "Not applicable when no model is called; unknown when those calls could not be followed.",
            HowToFix =
                "Treat model output as input from a stranger: parse it with a schema, escape it, bind it as a parameter. "
                + "Give tools the rights of the user who asks, and ask that user before anything that cannot be undone.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["1.3.2", "1.3.3", "2.2.1"],
                ApiTop10 = ["API10"],
                Cwe = [1426, 1427, 94],
                Ssdf = ["PW.1.1", "PW.5.1"],
            },
        },
    ];
}
