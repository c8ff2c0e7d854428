using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pilar.Arena.Repository.Tests.Deploy;

/// <summary>The units of systemd: shut in as far as .NET can live with, and patient enough.</summary>
public sealed partial class UnitTests
{
    private const double MostExposed = 2.0;

    public static TheoryData<string> Units => [.. DeployFiles.Under("systemd/").Where(file => file.EndsWith(".service", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_is_exposed_to_little(string unit)
    {
        var said = Analyze("security", "--offline=yes", "--no-pager", Path.Combine(Repository.Root, unit));

        var exposed = Exposure().Match(said.Output);
        Assert.True(exposed.Success, said.Output);
        Assert.InRange(double.Parse(exposed.Groups["score"].Value, CultureInfo.InvariantCulture), 0, MostExposed);
    }

    // That the programs are not installed on this machine is no fault of the unit.
    [Theory]
    [MemberData(nameof(Units))]
    public void Systemd_knows_every_word_of_a_unit(string unit)
    {
        var said = Analyze("verify", "--man=no", Path.Combine(Repository.Root, unit));

        var file = Path.GetFileName(unit);
        Guard.None(said.Errors.Split('\n').Where(line => line.Contains(file, StringComparison.Ordinal) && !line.Contains("is not executable", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_server_is_started_again_and_given_time_to_hand_over(string unit)
    {
        var text = Repository.Read(unit);
        Assert.Contains("MemoryDenyWriteExecute=no", text, StringComparison.Ordinal);
        if (!text.Contains("Type=oneshot", StringComparison.Ordinal))
        {
            Assert.Contains("Restart=always", text, StringComparison.Ordinal);
            Assert.Contains("StartLimitIntervalSec=0", text, StringComparison.Ordinal);
            Assert.True(int.Parse(Patience().Match(text).Groups["seconds"].Value, CultureInfo.InvariantCulture) > 30, "The host takes thirty seconds.");
        }
    }

    [Fact]
    public void The_scripts_a_unit_starts_are_there() => Guard.None(
        Units.Select(unit => Repository.Read(unit.Data)).SelectMany(text => Script().Matches(text))
            .Select(match => match.Groups["script"].Value).Where(script => !Repository.Files.Contains(script)));

    private static (string Output, string Errors) Analyze(params string[] words)
    {
        const string Program = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Program), "systemd-analyze is not installed: NOTHING was checked about the units of systemd.");
        using var process = Process.Start(
            new ProcessStartInfo(Program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        return (process.StandardOutput.ReadToEnd(), errors.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"Overall exposure level for .*: (?<score>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Exposure();

    [GeneratedRegex("TimeoutStopSec=(?<seconds>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Patience();

    [GeneratedRegex("ExecStart=/opt/arena/(?<script>deploy/[^ ]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Script();
}
