using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>Whoever gives the meeting a link names nobody in it, however it is written. With the real lists.</summary>
public sealed class LinkGuardTests : IDisposable
{
    private static readonly Screener Engine = Screener.Open();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TextGuard _guard = new(new EngineScreener(Engine), new GuardLimits(Look: Patience, Wait: Patience), TimeProvider.System, NullLogger<TextGuard>.Instance);

    public void Dispose() => _guard.Dispose();

    [Theory]
    [InlineData("https://whereby.com/torstein-olsen")]
    [InlineData("https://torstein-olsen.whereby.com/rom")]
    [InlineData("https://torstein.kommune.no/")]
    [InlineData("https://whereby.com/rom?navn=Torstein")]
    [InlineData("https://whereby.com/rom#torstein")]
    [InlineData("https://whereby.com/TorsteinSak")]
    [InlineData("https://whereby.com/BUPTorstein")]
    [InlineData("https://whereby.com/torstein2015")]
    [InlineData("https://whereby.com/12torstein")]
    [InlineData("https://whereby.com/tor7stein")]
    [InlineData("https://whereby.com/t0rst31n")]
    [InlineData("https://whereby.com/%74orstein")]
    [InlineData("https://whereby.com/%2574orstein")]
    [InlineData("https://whereby.com/H%C3%A5kon")]
    [InlineData("https://whereby.com/Ha%CC%8Akon")]
    [InlineData("https://xn--hkon-qoa.kommune.no/rom")]
    [InlineData("https://whereby.com/torstein%40kommune.no")]
    [InlineData("https://whereby.com/13097248022")]
    [InlineData("https://whereby.com/130972-48022")]
    public async Task A_name_or_the_number_of_a_person_is_refused_wherever_it_stands_and_however_it_is_written(string link) =>
        Assert.Equal("text-identifies", (await Refuse(link))?.Code);

    [Theory]
    [InlineData("https://whereby.com/karinordmann", "karinordmann")]
    [InlineData("https://karinordmann.whereby.com/", "karinordmann")]
    [InlineData("https://whereby.com/%6barinordmann", "%6barinordmann")]
    [InlineData("https://whereby.com/mia", "mia")]
    [InlineData("https://whereby.com/91234567", "91234567")]
    public async Task What_may_be_one_is_asked_about_where_it_stands_and_may_be_let_stand(string link, string word)
    {
        var refusal = await Refuse(link);

        Assert.Equal("text-may-identify", refusal?.Code);
        var place = Assert.Single(refusal!.Places);
        Assert.Equal((word, "link", true), (link.Substring(place.Start, place.Length), place.Field, place.MayStand));
        Assert.Null(await Refuse(link, word));
    }

    [Theory]
    [InlineData("https://whereby.com/fellesrom")]
    [InlineData("https://us02web.zoom.us/j/84123456789?pwd=Z2NkZ0JtQ1ZrVWh2Y2pQd3Q5bXk4Zz09")]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ4ZmE3YzItMzE4Yi00Zjk1LWE1YzQtMWE2YjRkMjE3ZjU4%40thread.v2/0?context=%7b%22Tid%22%3a%220f4c1d2e-3b5a-4c6d-8e7f-9a0b1c2d3e4f%22%7d")]
    [InlineData("https://video.kommune.no/rom/3")]
    [InlineData("https://oslo.kommune.no/rom")]
    [InlineData("https://meet.jit.si/2f6c9b1e-7d34-4a58-9c0e-5b1d8f7a6e32")]
    public async Task What_a_machine_has_made_up_and_what_such_addresses_are_made_of_names_nobody(string link) => Assert.Null(await Refuse(link));

    [Fact]
    public async Task Those_who_take_part_may_have_a_room_of_their_own_name() =>
        Assert.Null(await Refuse(new SetVideoLink("https://zoom.us/my/torstein.olsen"), "Torstein Olsen"));

    [Fact]
    public async Task What_cannot_be_read_is_not_let_through() => Assert.Equal("text-identifies", (await Refuse("https://whereby.com/%zz"))?.Code);

    private async Task<Refusal?> Refuse(string link, params string[] cleared) => await Refuse(new SetVideoLink(link, [.. cleared]));

    private async Task<Refusal?> Refuse(SetVideoLink set, params string[] names) => await _guard.Refuse(GuardedTexts.Of(set)! with { Names = names });
}
