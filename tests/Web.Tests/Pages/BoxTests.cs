using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Advice;
using Pilar.Arena.Web.Pages.Forms;
using Pilar.Arena.Web.Pages.Methods;
using Pilar.Arena.Web.Pages.Minutes;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>What a browser sends of a box with several lines. It counts a line end as one character and sends two.</summary>
public sealed class BoxTests
{
    private static readonly Web.Texts Norwegian = new(TextCatalogue.Load(), Language.Nb);

    [Fact]
    public void What_just_has_room_in_the_box_is_not_too_long_when_it_is_sent()
    {
        var problems = new Problems();

        var taken = new TakeAlongInput { Text = Sent(AdviceLimits.TakenLength) }.Check(problems, Norwegian);
        var advice = new AdviceInput { What = Sent(AdviceLimits.WhatLength), Service = "School", Time = "ThisWeek", Evidence = "Experience" }.Check(problems, Norwegian);
        var other = problems.Text("Text", Sent(50), 50, "For langt.");

        Assert.False(problems.Any);
        Assert.Equal(Written(AdviceLimits.TakenLength), taken!.Text);
        Assert.Equal(Written(AdviceLimits.WhatLength), Assert.IsType<WriteAdvice>(advice).Text.What);
        Assert.Equal(Written(50), other);
        Assert.Null(problems.Text("Text", Sent(51), 50, "For langt."));
    }

    [Fact]
    public void The_lines_of_every_other_box_are_sent_on_as_they_are_counted()
    {
        Assert.Equal("Først\nså", new TemplateInput { Purpose = " Først\r\nså\r\n" }.ToDraft().Purpose);
        Assert.Equal("Først\nså", new MinutesInput { Text = "Først\r\nså" }.Words);
        Assert.Equal("", Asked.Words(null));
    }

    private static string Written(int length) => $"{new string('a', length - 2)}\nb";

    private static string Sent(int length) => Written(length).ReplaceLineEndings("\r\n");
}
