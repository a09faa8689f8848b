using System.Globalization;
using System.Text;
using System.Xml;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.JUnit;

/// <summary>
/// JUnit XML as CI systems read it: a suite per application with a test per control. A failing control is a failure, an unknown or
/// inapplicable one is skipped with its reason, and whatever made the run incomplete is an error of a suite of its own.
/// </summary>
internal static class JUnitReport
{
    public static string Render(Report report)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "seatrial");
            WriteRun(xml, report.Assessment);
            foreach (var application in report.Assessment.Applications)
            {
                WriteApplication(xml, application);
            }

            xml.WriteEndElement();
        }

        // The writer into text would declare UTF-16.
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteRun(XmlWriter xml, Assessment assessment)
    {
        var failures = assessment.Coverage.Gaps.Where(g => g.MakesRunIncomplete).ToList();
        StartSuite(xml, "run", 1, 0, failures.Count > 0 ? 1 : 0, 0);
        StartCase(xml, "seatrial.run", "everything could be analysed");
        if (failures.Count > 0)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", $"{Words.Count(failures.Count, "place")} could not be analysed");
            xml.WriteString(string.Join('\n', failures.Select(g => SafeText.Clean($"{g.Path}: {g.Detail}"))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteApplication(XmlWriter xml, ApplicationAssessment application)
    {
        var controls = application.Controls.ToList();
        int Count(params ControlStatus[] statuses) => controls.Count(c => statuses.Contains(c.Judgement.Status));
        StartSuite(
            xml,
            application.Application.Name,
            controls.Count,
            Count(ControlStatus.Fail),
            0,
            Count(ControlStatus.Unknown, ControlStatus.NotApplicable)
        );
        foreach (var control in controls)
        {
            StartCase(
                xml,
                $"{application.Application.Name}.{Words.Key(control.Control.Requirement)}",
                $"{control.Control.Id} {control.Control.Title}"
            );
            WriteOutcome(xml, control.Judgement);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, Judgement judgement)
    {
        switch (judgement.Status)
        {
            case ControlStatus.Fail:
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", Words.Key(judgement.Findings.Max(f => f.Severity)));
                xml.WriteAttributeString("message", SafeText.Clean(judgement.Findings[0].Message));
                xml.WriteString(
                    string.Join('\n', judgement.Findings.Select(f => SafeText.Clean($"{Place(f)}: {f.Message} Fix: {f.Remediation}")))
                );
                xml.WriteEndElement();
                break;
            case ControlStatus.Unknown:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", SafeText.Clean($"unknown: {judgement.Reason}"));
                xml.WriteEndElement();
                break;
            case ControlStatus.NotApplicable:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", SafeText.Clean($"not applicable: {judgement.Evidence[0].Statement}"));
                xml.WriteEndElement();
                break;
        }
    }

    private static string Place(Finding finding)
    {
        string known = finding.KnownFrom is null ? "" : $" (known from {finding.KnownFrom})";
        return finding.Occurrences.Count > 1
            ? $"{finding.Location}, {OccurrenceText.Others(finding, int.MaxValue)}{known}"
            : $"{finding.Location}{known}";
    }

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", SafeText.Clean(name));
        foreach (
            var (attribute, count) in ((string, int)[])[("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)]
        )
        {
            xml.WriteAttributeString(attribute, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void StartCase(XmlWriter xml, string className, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", SafeText.Clean(className));
        xml.WriteAttributeString("name", SafeText.Clean(name));
    }
}
