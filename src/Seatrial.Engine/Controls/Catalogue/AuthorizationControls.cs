using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class AuthorizationControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "AUZ-1",
            Requirement = Requirement.Authorization,
            Title = "object-level authorization on every endpoint that takes an object reference",
            Why =
                "A signed-in user can change the number in an address and ask for the next invoice. "
                + "If the code loads the record by that number alone, every user can read everybody's data; "
                + "this is the most common serious hole in application interfaces.",
            HowJudged =
                "Passes when each endpoint that loads a record by a reference from the request binds it to the caller. "
                + "Fails at each load of an owned record that nothing binds to the caller. "
                + "Unknown when endpoints, loads or ownership could not be read.",
            HowToFix =
                "Load by reference and owner together (where id = ... and user = the caller), or compare the owner and answer 'not found'. "
                + "Do it in one helper or policy that all handlers use, and test it with two accounts.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["8.2.2", "8.3.1", "8.4.1"],
                ApiTop10 = ["API1"],
                Cwe = [639, 862, 566],
                Ssdf = ["PW.1.1", "PW.5.1"],
            },
        },
        new()
        {
            Id = "AUZ-2",
            Requirement = Requirement.Authorization,
            Title = "function-level authorization on administrative endpoints",
            Why =
                "Hiding the admin menu hides nothing: the addresses behind it answer anybody who calls them. "
                + "Without a role check on the server every user is an administrator.",
            HowJudged =
                "Passes when each administrative endpoint checks a role or permission on the server. "
                + "Fails at each administrative endpoint that only asks for a login, or for nothing. "
                + "Unknown when endpoints or roles could not be read.",
            HowToFix =
                "Group administrative endpoints under one guard that checks the role from the session, never from the request, "
                + "and deny by default.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["8.1.1", "8.2.1", "8.3.1"],
                ApiTop10 = ["API5"],
                Cwe = [285, 862, 269],
                Ssdf = ["PW.1.1", "PW.5.1"],
            },
        },
        new()
        {
            Id = "AUZ-3",
            Requirement = Requirement.Authorization,
            Title = "the data layer enforces its own policy where clients reach it directly",
            Why =
                "With Supabase, Firebase and open storage buckets the browser talks to the database itself, so that the code of the page protects nothing. "
                + "Only the rules in the data layer stand between a visitor and every row.",
            HowJudged =
                "Passes when each table, collection or bucket that clients reach has rules that bind rows to the caller. "
                + "Fails where row-level security is off, or a rule is open to everybody over private data. "
                + "Not applicable when no client reaches the data layer; unknown when its rules are not in the repository.",
            HowToFix =
                "Turn row-level security on for every table, write a policy for each operation that compares the owner column with the caller, "
                + "and keep the policies as migrations in the repository.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["8.2.2", "8.3.1", "13.2.2"],
                ApiTop10 = ["API1", "API5"],
                Cwe = [862, 732, 1220],
                Ssdf = ["PW.1.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "AUZ-4",
            Requirement = Requirement.Authorization,
            Title = "property level: no mass assignment, no over-exposed fields",
            Why =
                "Writing a whole request body into a record lets a caller set fields such as role or balance. "
                + "Returning a whole record gives away fields such as password hashes and notes that the page never shows.",
            HowJudged =
                "Passes when writable and returned fields are named on both ways. "
                + "Fails where a request body goes unfiltered into a record, or a record with private fields is returned whole. "
                + "Unknown when writes and responses could not be read.",
            HowToFix = "Name the fields that may be written in a schema, and the fields that are returned in a select or response type.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["8.1.2", "8.2.3", "15.3.1", "15.3.3"],
                ApiTop10 = ["API3"],
                Cwe = [915, 213, 200],
                Ssdf = ["PW.5.1"],
            },
        },
        new()
        {
            Id = "AUZ-5",
            Requirement = Requirement.Authorization,
            Title = "the authorization matrix is locked and the lock is current",
            Why =
                "Access rules that nobody wrote down change silently with every feature. "
                + "A committed matrix of endpoints and their guards makes each change visible in review.",
            HowJudged =
                "Passes when a lock file is committed and equals what the code says. "
                + "Fails where the lock differs from the code. "
                + "Unknown when no lock exists yet.",
            HowToFix =
                "Write the lock, read it once with somebody who knows who may do what, commit it, and let CI compare it on every change.",
            Severity = Severity.Low,
            Mappings = new()
            {
                Asvs = ["8.1.1"],
                ApiTop10 = ["API9"],
                Cwe = [1059],
                Ssdf = ["PW.1.2", "PW.2.1"],
            },
        },
    ];
}
