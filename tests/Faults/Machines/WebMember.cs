namespace Pilar.Arena.Faults.Machines;

/// <summary>One web host: its address, and its process. They share one folder of session keys.</summary>
internal sealed class WebMember : IArenaMember
{
    public WebMember(string folder, int number, string build, string database)
    {
        Build = build;
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["Arena:Storage:Database"] = "Postgres",
            ["Arena:Storage:ConnectionString"] = database,
            ["Arena:Storage:DataFolder"] = folder,
            ["Arena:Cluster:OneProcess"] = "false",
            ["Arena:Cluster:ClusterId"] = Cluster.Id,
            ["Arena:Web:KeyFolder"] = Path.Combine(folder, "keys"),
            ["Arena:Demo:Fill"] = "false",
            ["Arena:Pace:CommandsPerSecond"] = "10000",
            ["Arena:Pace:CommandBurst"] = "10000",
            ["Arena:Pace:RoomCommandsPerSecond"] = "10000",
            ["Arena:Pace:RoomCommandBurst"] = "10000",
            ["Arena:Pace:ReadsPerSecond"] = "10000",
            ["Arena:Pace:ReadBurst"] = "10000",
            ["Arena:Pace:ConnectionsPerPerson"] = "10000",
        };
        Member = new Member(
            $"web {number}", Path.Combine(folder, $"web-{number}.log"), () => Product.Start(Build, "Web", [], settings));
    }

    public Uri Address { get; }

    public string Build { get; set; }

    public Uri Health => new(Address, "/health/ready");

    public Member Member { get; }
}
