namespace Ceasewire.Work.Tests;

public sealed class BrokerAddressTests
{
    [Theory]
    [InlineData("amqp://user:secret@broker.example:5673/news", "amqp://broker.example:5673/news")]
    [InlineData("amqps://user:secret@broker.example/", "amqps://broker.example/")]
    public void Name_NeverHoldsThePassword(string text, string name)
    {
        Assert.True(BrokerAddress.TryParse(text, "q", out var address));
        Assert.Equal(name, address.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("broker.example")]
    [InlineData("http://broker.example/")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.False(BrokerAddress.TryParse(text, "q", out _));
}
